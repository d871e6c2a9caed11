package kvisa.sentiment.feature;

import java.util.List;
import java.util.Optional;
import kvisa.contract.assess.Language;
import kvisa.sentiment.language.LanguagePack;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.lexicon.PolicyMentions;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.Span;

/** Takes the features of a normalised text in one language. Immutable, thread-safe. */
public final class FeatureExtractor {

    private final LanguagePack pack;
    private final CharacterPieces pieces;

    /** An extractor with the knowledge of a language pack. */
    public FeatureExtractor(LanguagePack pack) {
        this.pack = pack;
        this.pieces = pack.language() == Language.ZH ? CharacterPieces.chinese() : CharacterPieces.english();
    }

    /** Everything found in a normalised text, by name: what a vocabulary is made of. */
    public Findings findings(String normalised) {
        Findings.Builder findings = new Findings.Builder();
        take(words(normalised), pack.names().in(normalised), findings);
        return findings.build();
    }

    /** The words of a normalised text. */
    public Words words(String normalised) {
        return new Words(
                normalised,
                pack.tokenizer().tokens(normalised),
                pack.cues().in(normalised),
                pack.coded().matches(normalised));
    }

    /**
     * A text in terms of a vocabulary: the same as indexing its {@link #findings}, but no feature gets a name.
     *
     * @param mentions  how the text speaks of the visa
     */
    public IndexedText index(Words words, PolicyMentions mentions, Vocabulary vocabulary) {
        KnownFeatures known = vocabulary.newCollection();
        take(words, mentions, known);
        return vocabulary.index(known);
    }

    private void take(Words words, PolicyMentions mentions, FeatureSink sink) {
        pieces.addTo(sink, Folding.lower(words.text()).toCharArray());
        WordRuns.words(words.tokens(), sink);
        WordRuns.masked(words.tokens(), words.cues(), words.coded(), sink);
        addCoded(words.coded(), sink);
        CueFeatures.addTo(sink, words.cues());
        NegatedCues.addTo(sink, words.cues(), pack.language());
        addName("visa-name", mentions.name(), sink);
        addName("visa-hint", mentions.hint(), sink);
        addName("visa-decoy", mentions.decoy(), sink);
        Shape.addTo(sink, words.text(), words.tokens());
    }

    private static void addCoded(List<CodedMatch> matches, FeatureSink sink) {
        for (CodedMatch match : matches) {
            int start = match.span().start();
            int end = match.span().end();
            sink.take(FeatureFamily.CODED, match.term().term(), start, end);
            sink.take(FeatureFamily.CODED, "kind=" + match.term().kind(), start, end);
            sink.take(FeatureFamily.CODED, "level=" + match.term().level(), start, end);
            sink.take(FeatureFamily.CODED, "target=" + match.term().target(), start, end);
        }
    }

    private static void addName(String name, Optional<Span> span, FeatureSink sink) {
        span.ifPresent(found -> sink.take(FeatureFamily.CUES, name, found.start(), found.end()));
    }
}
