package kvisa.sentiment.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kvisa.contract.assess.Language;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.lexicon.Cue;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.Span;
import kvisa.sentiment.text.Token;

/** Takes the features of a normalised text in one language. Immutable, thread-safe. */
public final class FeatureExtractor {

    private final LanguagePack pack;
    private final CharacterPieces pieces;

    /** An extractor with the knowledge of a language pack. */
    public FeatureExtractor(LanguagePack pack) {
        this.pack = pack;
        this.pieces = pack.language() == Language.ZH ? CharacterPieces.chinese() : CharacterPieces.english();
    }

    /** Everything found in a normalised text. */
    public Findings findings(String normalised) {
        List<Feature> features = new ArrayList<>();
        List<Token> tokens = pack.tokenizer().tokens(normalised);
        List<Cue> cues = pack.cues().in(normalised);
        List<CodedMatch> coded = pack.coded().matches(normalised);
        pieces.addTo(features, Folding.lower(normalised));
        WordRuns.words(tokens, features);
        WordRuns.masked(tokens, cues, coded, features);
        addCoded(coded, features);
        addCues(cues, features);
        NegatedCues.addTo(features, cues, pack.language());
        addNames(normalised, features);
        Shape.addTo(features, normalised, tokens);
        return new Findings(features, tokens, coded);
    }

    private static void addCoded(List<CodedMatch> matches, List<Feature> features) {
        for (CodedMatch match : matches) {
            int start = match.span().start();
            int end = match.span().end();
            features.add(Feature.at(FeatureFamily.CODED, match.term().term(), start, end));
            features.add(Feature.at(FeatureFamily.CODED, "kind=" + match.term().kind(), start, end));
            features.add(Feature.at(FeatureFamily.CODED, "level=" + match.term().level(), start, end));
            features.add(
                    Feature.at(FeatureFamily.CODED, "target=" + match.term().target(), start, end));
        }
    }

    private static void addCues(List<Cue> cues, List<Feature> features) {
        Set<String> names = new TreeSet<>();
        for (Cue cue : cues) {
            features.add(Feature.at(
                    FeatureFamily.CUES,
                    cue.name(),
                    cue.span().start(),
                    cue.span().end()));
            names.add(cue.name().startsWith("group-") ? "group" : cue.name());
        }
        List<String> distinct = List.copyOf(names);
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i + 1; j < distinct.size(); j++) {
                features.add(Feature.of(FeatureFamily.CUE_PAIRS, distinct.get(i) + "+" + distinct.get(j)));
            }
        }
    }

    private void addNames(String normalised, List<Feature> features) {
        pack.names().name(normalised).ifPresent(span -> features.add(name("visa-name", span)));
        pack.names().hint(normalised).ifPresent(span -> features.add(name("visa-hint", span)));
        pack.names().decoy(normalised).ifPresent(span -> features.add(name("visa-decoy", span)));
    }

    private static Feature name(String name, Span span) {
        return Feature.at(FeatureFamily.CUES, name, span.start(), span.end());
    }
}
