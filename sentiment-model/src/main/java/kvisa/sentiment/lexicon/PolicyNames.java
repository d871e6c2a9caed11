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

    /** Everything a normalised text says of the visa, found in one walk. */
    public PolicyMentions in(String normalised) {
        return PolicyMentions.of(patterns.all(normalised));
    }

    /** The first unmistakable name of the visa in a normalised text. */
    public Optional<Span> name(String normalised) {
        return in(normalised).name();
    }

    /** Whether any word of a normalised text points to visas, talent or the letter K at all. */
    public boolean marked(String normalised) {
        return in(normalised).marked();
    }
}
