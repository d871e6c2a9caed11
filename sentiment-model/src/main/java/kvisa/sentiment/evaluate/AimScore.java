package kvisa.sentiment.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What was aimed at and what was reached. Immutable.
 *
 * @param measure   what was measured
 * @param language  of the posts, {@code all} for all of them
 * @param wanted    the aim; null where none was set
 * @param atMost    whether less is better
 * @param units     number of posts, pairs or twins asked; with none nothing is reached
 * @param figure    what was reached
 */
public record AimScore(
        String measure, String language, @Nullable Double wanted, boolean atMost, int units, Figure figure) {

    /** Whether the measured value reaches the aim; the interval may still reach to the other side. */
    public boolean reached() {
        return wanted != null && units > 0 && (atMost ? figure.value() <= wanted : figure.value() >= wanted);
    }
}
