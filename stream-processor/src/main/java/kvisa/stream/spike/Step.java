package kvisa.stream.spike;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a series. Immutable.
 *
 * @param start     start of the step, UTC
 * @param observed  what was observed, null when nobody looked: a gap, which is not a zero
 */
public record Step(Instant start, @Nullable Observation observed) {}
