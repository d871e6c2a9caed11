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

    /**
     * Whether any word points to visas, talent or the letter K at all. Without one a post may belong to the debate, but
     * only its surroundings could tell; on 7,887 hot-search titles the model alone took 26 unrelated ones for relevant.
     */
    public boolean marked(String normalised) {
        return first("marker", normalised).isPresent();
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
