package kvisa.sentiment.lexicon;

import java.util.List;
import kvisa.contract.assess.Language;

/** The cues of one language, from {@code cues.tsv}. Immutable, thread-safe. */
public final class Cues {

    private final Patterns patterns;

    private Cues(Patterns patterns) {
        this.patterns = patterns;
    }

    /**
     * The shipped cues of a language.
     *
     * @throws IllegalArgumentException if a line is malformed; the message names it
     */
    public static Cues shipped(Language language) {
        return new Cues(Patterns.shipped("cues.tsv", language));
    }

    /** All cues in a normalised text. */
    public List<Cue> in(String normalised) {
        return patterns.all(normalised);
    }
}
