package kvisa.dashboard.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kvisa.contract.progress.IngestProgress;

/**
 * Whether a source was read as it went on. It was when an hour was told of soon after it had ended: an archive is told of
 * long after, and all of it at once, so that even a fresh one vouches for one hour only.
 */
public final class Liveness {

    /** A crawler that leaves a file an hour is an hour late by nature, and may need another to be done. */
    private static final Duration LATE = Duration.ofHours(3);

    private Liveness() {}

    /**
     * The hour on the wall in which reading was live.
     *
     * @param writtenAt  when ingest told of it: time of the record
     * @return the start of that hour, empty when what was told of is older, lies in the future, or is no coverage
     */
    public static Optional<Instant> hour(IngestProgress progress, Instant writtenAt) {
        if (progress instanceof IngestProgress.Coverage coverage
                && coverage.hours().stream().anyMatch(hour -> isFresh(start(coverage, hour), writtenAt))) {
            return Optional.of(writtenAt.truncatedTo(ChronoUnit.HOURS));
        }
        return Optional.empty();
    }

    private static Instant start(IngestProgress.Coverage coverage, IngestProgress.HourCount hour) {
        return coverage.day().atTime(hour.hour(), 0).toInstant(ZoneOffset.UTC);
    }

    private static boolean isFresh(Instant start, Instant writtenAt) {
        Instant end = start.plus(1, ChronoUnit.HOURS);
        return !start.isAfter(writtenAt) && end.plus(LATE).isAfter(writtenAt);
    }
}
