package kvisa.sentiment.feature;

import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.lexicon.Cue;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;

/** Words, pairs and triples of words. */
final class WordRuns {

    private static final String A_PEOPLE = "〈people〉";

    private static final String A_SLUR = "〈slur〉";

    private WordRuns() {}

    static void words(List<Token> tokens, List<Feature> features) {
        addRuns(tokens, 1, 3, FeatureFamily.WORDS, features);
    }

    /**
     * The same runs with every people's name read alike, so that what is said of one group teaches what it means of
     * another; runs without such a name are left out, the plain words have them.
     */
    static void masked(List<Token> tokens, List<Cue> cues, List<CodedMatch> coded, List<Feature> features) {
        List<Token> masked = new ArrayList<>();
        for (Token token : tokens) {
            Token read = new Token(maskedForm(token, cues, coded), token.span());
            boolean repeated = read.form().startsWith("〈")
                    && !masked.isEmpty()
                    && masked.get(masked.size() - 1).form().equals(read.form());
            if (!repeated) {
                masked.add(read);
            }
        }
        List<Feature> runs = new ArrayList<>();
        addRuns(masked, 2, 3, FeatureFamily.MASKED, runs);
        runs.stream().filter(run -> run.key().contains("〈")).forEach(features::add);
    }

    private static String maskedForm(Token token, List<Cue> cues, List<CodedMatch> coded) {
        for (CodedMatch match : coded) {
            if (match.term().level() == 2 && match.span().overlaps(token.span())) {
                return A_SLUR;
            }
        }
        for (Cue cue : cues) {
            if (cue.name().startsWith("group-") && cue.span().overlaps(token.span())) {
                return A_PEOPLE;
            }
        }
        return token.form();
    }

    private static void addRuns(
            List<Token> tokens, int shortest, int longest, FeatureFamily family, List<Feature> features) {
        for (int start = 0; start < tokens.size(); start++) {
            StringBuilder run = new StringBuilder();
            for (int end = start; end < Math.min(tokens.size(), start + longest); end++) {
                run.append(end > start ? " " : "").append(tokens.get(end).form());
                if (end - start + 1 >= shortest) {
                    Span first = tokens.get(start).span();
                    features.add(Feature.at(
                            family,
                            run.toString(),
                            first.start(),
                            tokens.get(end).span().end()));
                }
            }
        }
    }
}
