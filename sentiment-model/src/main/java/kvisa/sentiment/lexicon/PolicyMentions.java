package kvisa.sentiment.lexicon;

import java.util.List;
import java.util.Optional;
import kvisa.sentiment.text.Span;

/**
 * How a normalised text speaks of the K-visa, if it does. Immutable.
 *
 * @param name    the first unmistakable name of the visa
 * @param hint    the first word that may speak of the visa, such as "the new talent visa"
 * @param decoy   the first name of something else that looks alike: K-1 visa, K线 (candlestick), KTV
 * @param marked  whether any word points to visas, talent or the letter K at all. Without one a post may belong to the
 *                debate, but only its surroundings could tell; on 7,887 hot-search titles the model alone took 26
 *                unrelated ones for relevant
 */
public record PolicyMentions(Optional<Span> name, Optional<Span> hint, Optional<Span> decoy, boolean marked) {

    /** Not at all. */
    public static final PolicyMentions NONE =
            new PolicyMentions(Optional.empty(), Optional.empty(), Optional.empty(), false);

    static PolicyMentions of(List<Cue> found) {
        return new PolicyMentions(
                first("name", found),
                first("hint", found),
                first("decoy", found),
                first("marker", found).isPresent());
    }

    /**
     * Whether a text is nothing but the visa's name, with signs around it at most.
     *
     * @param text  the text these were found in
     */
    public boolean isAllOf(String text) {
        return name.isPresent()
                && (text.substring(0, name.get().start())
                                + text.substring(name.get().end()))
                        .codePoints()
                        .noneMatch(Character::isLetterOrDigit);
    }

    private static Optional<Span> first(String name, List<Cue> found) {
        for (Cue cue : found) {
            if (cue.name().equals(name)) {
                return Optional.of(cue.span());
            }
        }
        return Optional.empty();
    }
}
