package kvisa.stream.spike;

import java.time.Instant;

/**
 * The verdict on one step of a series. Immutable.
 *
 * @param start    start of the step, UTC
 * @param end      its end, exclusive
 * @param verdict  what the detector makes of it
 */
public record Signal(Instant start, Instant end, Verdict verdict) {}
