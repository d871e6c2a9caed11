package kvisa.sentiment.feature;

import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.lexicon.Cue;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;

/** Words, pairs and triples of words: all words of a text in one array, of which every run is a stretch. */
final class WordRuns {

    private static final char MASK = '〈';

    private static final String A_PEOPLE = MASK + "people〉";

    private static final String A_SLUR = MASK + "slur〉";

    private static final int LONGEST = 3;

    private final List<Token> tokens;
    private final char[] units;
    private final int[] starts;
    private final int[] ends;

    private WordRuns(List<Token> tokens) {
        this.tokens = tokens;
        this.starts = new int[tokens.size()];
        this.ends = new int[tokens.size()];
        int length = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = length;
            ends[i] = length + tokens.get(i).form().length();
            length = ends[i] + 1;
        }
        this.units = new char[length];
        for (int i = 0; i < starts.length; i++) {
            String form = tokens.get(i).form();
            form.getChars(0, form.length(), units, starts[i]);
            units[ends[i]] = ' ';
        }
    }

    static void words(List<Token> tokens, FeatureSink sink) {
        WordRuns runs = new WordRuns(tokens);
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first; last < Math.min(tokens.size(), first + LONGEST); last++) {
                runs.add(FeatureFamily.WORDS, first, last, sink);
            }
        }
    }

    /**
     * The same runs with every people's name read alike, so that what is said of one group teaches what it means of
     * another; runs without such a name are left out, the plain words have them.
     */
    static void masked(List<Token> tokens, List<Cue> cues, List<CodedMatch> coded, FeatureSink sink) {
        List<Token> masked = masked(tokens, slurs(coded), peoples(cues));
        if (masked.stream().anyMatch(WordRuns::holdsMask)) {
            new WordRuns(masked).addMasked(sink);
        }
    }

    private void addMasked(FeatureSink sink) {
        for (int first = 0; first < tokens.size(); first++) {
            boolean holdsMask = holdsMask(tokens.get(first));
            for (int last = first + 1; last < Math.min(tokens.size(), first + LONGEST); last++) {
                holdsMask |= holdsMask(tokens.get(last));
                if (holdsMask) {
                    add(FeatureFamily.MASKED, first, last, sink);
                }
            }
        }
    }

    private void add(FeatureFamily family, int first, int last, FeatureSink sink) {
        int start = tokens.get(first).span().start();
        sink.take(
                family,
                units,
                starts[first],
                ends[last],
                start,
                tokens.get(last).span().end());
    }

    private static List<Span> slurs(List<CodedMatch> coded) {
        List<Span> slurs = new ArrayList<>();
        for (CodedMatch match : coded) {
            if (match.term().level() == 2) {
                slurs.add(match.span());
            }
        }
        return slurs;
    }

    private static List<Span> peoples(List<Cue> cues) {
        List<Span> peoples = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.name().startsWith("group-")) {
                peoples.add(cue.span());
            }
        }
        return peoples;
    }

    /** The words as masks where they name a people; of several masks of a kind in a row one is left. */
    private static List<Token> masked(List<Token> tokens, List<Span> slurs, List<Span> peoples) {
        List<Token> masked = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String form = maskedForm(token, slurs, peoples);
            boolean repeated = form.charAt(0) == MASK
                    && !masked.isEmpty()
                    && masked.get(masked.size() - 1).form().equals(form);
            if (!repeated) {
                masked.add(form.equals(token.form()) ? token : new Token(form, token.span()));
            }
        }
        return masked;
    }

    private static String maskedForm(Token token, List<Span> slurs, List<Span> peoples) {
        if (overlapsAny(token, slurs)) {
            return A_SLUR;
        }
        return overlapsAny(token, peoples) ? A_PEOPLE : token.form();
    }

    private static boolean overlapsAny(Token token, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).overlaps(token.span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsMask(Token token) {
        return token.form().indexOf(MASK) >= 0;
    }
}
