package kvisa.sentiment.lexicon;

import java.util.Optional;
import kvisa.contract.assess.Language;
import kvisa.sentiment.text.Span;

/**
 * Recognises the names of the K-visa. A name decides relevance by itself, a hint only together with the model.
 * Immutable, thread-safe.
 */
public final class PolicyNames {

    private final Patterns patterns;

    private PolicyNames(Patterns patterns) {
        this.patterns = patterns;
    }

    /**
     * The shipped names of a language.
     *
     * @throws IllegalArgumentException if a line is malformed; the message names it
     */
    public static PolicyNames shipped(Language language) {
        return new PolicyNames(Patterns.shipped("names.tsv", language));
    }

    /** The first unmistakable name of the visa in a normalised text. */
    public Optional<Span> name(String normalised) {
        return first("name", normalised);
    }

    /** The first word that may speak of the visa, such as "the new talent visa". */
    public Optional<Span> hint(String normalised) {
        return first("hint", normalised);
    }

    /** The first name of something else that looks alike: K-1 visa, K线 (candlestick), KTV. */
    public Optional<Span> decoy(String normalised) {
        return first("decoy", normalised);
    }

    private Optional<Span> first(String name, String normalised) {
        return patterns.all(normalised).stream()
                .filter(cue -> cue.name().equals(name))
                .map(Cue::span)
                .findFirst();
    }
}
