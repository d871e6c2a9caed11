package kvisa.dashboard.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kvisa.contract.aggregate.Cell;

/**
 * A stretch of time. Immutable.
 *
 * @param from  first instant in it, UTC
 * @param to    first instant after it, UTC; later than {@code from}
 */
public record TimeRange(Instant from, Instant to) {

    private static final Duration HOUR = Duration.ofHours(1);

    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("range from " + from + " does not end after it starts, at " + to);
        }
    }

    /** The smallest range of whole five-minute cells that holds this one. */
    public TimeRange wholeCells() {
        return widenedTo(Cell.BUCKET);
    }

    /** The smallest range of whole UTC hours that holds this one: the grain of coverage. */
    public TimeRange wholeHours() {
        return widenedTo(HOUR);
    }

    /** How many UTC hours it touches. */
    public long hours() {
        TimeRange whole = wholeHours();
        return Duration.between(whole.from, whole.to).toHours();
    }

    private TimeRange widenedTo(Duration width) {
        long seconds = width.toSeconds();
        Instant end = to.truncatedTo(ChronoUnit.SECONDS);
        long lastSecond = end.equals(to) ? end.getEpochSecond() : end.getEpochSecond() + 1;
        return new TimeRange(
                Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), seconds) * seconds),
                Instant.ofEpochSecond(-Math.floorDiv(-lastSecond, seconds) * seconds));
    }
}
