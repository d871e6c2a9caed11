package kvisa.stream.spike;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a detector remembers of a series: summaries and the observed steps of the last hours, the same few kilobytes
 * however long the series is. Immutable, opaque.
 */
public final class History {

    /** Nothing seen yet. */
    public static final History EMPTY = new History(null, 0, Recent.NONE, AmountMemory.EMPTY, ShareMemory.EMPTY);

    private final @Nullable Instant last;
    private final int observedSteps;
    private final Recent recent;
    private final AmountMemory amounts;
    private final ShareMemory shares;

    private History(
            @Nullable Instant last, int observedSteps, Recent recent, AmountMemory amounts, ShareMemory shares) {
        this.last = last;
        this.observedSteps = observedSteps;
        this.recent = recent;
        this.amounts = amounts;
        this.shares = shares;
    }

    /** Observed steps so far; gaps are none. */
    public int observedSteps() {
        return observedSteps;
    }

    Recent recent() {
        return recent;
    }

    AmountMemory amounts() {
        return amounts;
    }

    ShareMemory shares() {
        return shares;
    }

    History with(Recent.Observed newest, Recent nextRecent, AmountMemory nextAmounts) {
        return new History(newest.start(), observedSteps + 1, nextRecent, nextAmounts, shares);
    }

    History with(Recent.Observed newest, Recent nextRecent, ShareMemory nextShares) {
        return new History(newest.start(), observedSteps + 1, nextRecent, amounts, nextShares);
    }

    /** Throws if a step does not lie after all others. */
    void requireAfter(Instant start) {
        if (last != null && !start.isAfter(last)) {
            throw new IllegalArgumentException("step " + start + " does not lie after " + last + ", the last one seen");
        }
    }
}
