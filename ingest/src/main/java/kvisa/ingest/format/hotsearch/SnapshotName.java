package kvisa.ingest.format.hotsearch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of the archive: {@code ../2025-09-30/16.json} is the list of 16 o'clock, Beijing time. */
final class SnapshotName {

    /** The platform's own clock, which the folders follow; the user's zone option has no say here. */
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    static final Pattern HOUR = Pattern.compile("\\d{2}\\.json");

    private static final Pattern SNAPSHOT = Pattern.compile("(?:.*/)?(\\d{4}-\\d{2}-\\d{2})/(\\d{2})\\.json");

    private SnapshotName() {}

    /** Whether this path has the form of an hour file, even one of an impossible hour. */
    static boolean isSnapshot(String path) {
        return SNAPSHOT.matcher(path).matches();
    }

    /** Start of the hour of an hour file; empty when there is no such day or hour. */
    static Optional<Instant> hour(String path) {
        Matcher matcher = SNAPSHOT.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group(1));
            return Optional.of(day.atTime(Integer.parseInt(matcher.group(2)), 0)
                    .atZone(BEIJING)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
