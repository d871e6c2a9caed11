package kvisa.contract.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of an alert, all event time, UTC; none lies before the one listed above it, except that
 * {@code resolvedAt} need only not lie before the peak. Immutable.
 *
 * @param startedAt   start of the first step out of range
 * @param peakAt      start of the step with the highest value
 * @param asOf        end of the last step looked at
 * @param resolvedAt  end of the step that resolved it, null while it is pending or firing
 */
public record AlertTimes(
        Instant startedAt,
        Instant peakAt,
        Instant asOf,
        @Nullable Instant resolvedAt) {

    public AlertTimes {
        requireOrder("peak", peakAt, "start", startedAt);
        requireOrder("last look", asOf, "peak", peakAt);
        if (resolvedAt != null) {
            requireOrder("resolution", resolvedAt, "peak", peakAt);
        }
    }

    private static void requireOrder(String later, Instant laterAt, String earlier, Instant earlierAt) {
        if (laterAt.isBefore(earlierAt)) {
            throw new IllegalArgumentException(later + " " + laterAt + " is before " + earlier + " " + earlierAt);
        }
    }
}
