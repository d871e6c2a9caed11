package kvisa.stream.guard;

import java.time.Duration;

/**
 * How much harm one text may do. Immutable.
 *
 * @param perText  longest time for a text, above zero
 * @param hanging  analysers that may hang at the same time, left behind with the texts they do not come back from; at least
 *                 1. Each takes up to a core and the memory it holds: Java cannot end a thread that does not want to
 */
public record Limits(Duration perText, int hanging) {

    /** Enough for a few bad texts a day, few enough for a machine of two cores to go on. */
    private static final int HANGING = 4;

    public Limits {
        if (perText.isNegative() || perText.isZero() || hanging < 1) {
            throw new IllegalArgumentException(
                    "limits of " + perText + " and " + hanging + " hanging analysers, wanted more than none");
        }
    }

    /** So long for a text, and as many hanging analysers as a small machine bears. */
    public static Limits ofText(Duration perText) {
        return new Limits(perText, HANGING);
    }
}
