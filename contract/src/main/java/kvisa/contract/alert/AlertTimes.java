package kvisa.contract.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of an alert, all event time, UTC. Immutable.
 *
 * @param startedAt   start of the first step out of range
 * @param peakAt      start of the step furthest out of range
 * @param asOf        end of the last step looked at
 * @param resolvedAt  end of the step that resolved it, null while it is pending or firing
 */
public record AlertTimes(
        Instant startedAt,
        Instant peakAt,
        Instant asOf,
        @Nullable Instant resolvedAt) {}
