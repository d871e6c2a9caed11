package kvisa.dashboard.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import kvisa.contract.aggregate.Cell;

/**
 * Width of the buckets of a time series, and where their borders lie.
 *
 * <p>Widths below a day are exact durations; their borders are multiples of the width counted from local midnight of
 * 1970-01-01, with the zone's offset at the start of the range, so a change to summer time inside a range does not
 * shift the grid. Widths of whole days are calendar days of the zone (23 or 25 hours long where clocks change), counted
 * from a Monday, so a bucket of seven days is an ISO week.
 */
public sealed interface BucketWidth {

    /** Widest bucket: a century. */
    Duration MAX = Duration.ofDays(36_525);

    /** Width used when a request names none. */
    BucketWidth HOUR = new Fixed(Duration.ofHours(1));

    /**
     * Below a day.
     *
     * @param width  a multiple of five minutes, at least five minutes, no multiple of a day
     */
    record Fixed(Duration width) implements BucketWidth {

        public Fixed {
            if (width.compareTo(Cell.BUCKET) < 0 || width.toNanos() % Cell.BUCKET.toNanos() != 0) {
                throw new IllegalArgumentException("width " + width + " is no multiple of " + Cell.BUCKET);
            }
        }

        @Override
        public Instant startOf(Instant instant, ZoneId zone, ZoneOffset offset) {
            long seconds = width.toSeconds();
            long local = instant.getEpochSecond() + offset.getTotalSeconds();
            long start = Math.floorDiv(local, seconds) * seconds - offset.getTotalSeconds();
            return Cell.bucketOf(Instant.ofEpochSecond(start));
        }

        @Override
        public Instant next(Instant start, ZoneId zone) {
            return start.plus(width);
        }

        @Override
        public Duration nominal() {
            return width;
        }

        @Override
        public String toString() {
            return width.toString();
        }
    }

    /**
     * Calendar days.
     *
     * @param days  at least 1
     */
    record Days(int days) implements BucketWidth {

        /** The Monday before 1970-01-01, which was a Thursday. */
        private static final LocalDate FIRST_MONDAY =
                LocalDate.EPOCH.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));

        public Days {
            if (days < 1) {
                throw new IllegalArgumentException(days + " days, wanted at least 1");
            }
        }

        @Override
        public Instant startOf(Instant instant, ZoneId zone, ZoneOffset offset) {
            LocalDate day = LocalDate.ofInstant(instant, zone);
            long sinceMonday = day.toEpochDay() - FIRST_MONDAY.toEpochDay();
            return midnight(day.minusDays(Math.floorMod(sinceMonday, (long) days)), zone);
        }

        @Override
        public Instant next(Instant start, ZoneId zone) {
            // Half a day on: the start of a day whose offset is no multiple of five minutes was rounded down a little.
            LocalDate day = LocalDate.ofInstant(start.plus(Duration.ofHours(12)), zone);
            return midnight(day.plusDays(days), zone);
        }

        @Override
        public Duration nominal() {
            return Duration.ofDays(days);
        }

        @Override
        public String toString() {
            return "P" + days + "D";
        }

        private static Instant midnight(LocalDate day, ZoneId zone) {
            return Cell.bucketOf(day.atStartOfDay(zone).toInstant());
        }
    }

    /**
     * Reads {@code PT5M}, {@code PT1H}, {@code P1D}, {@code P7D}.
     *
     * @throws IllegalArgumentException if it is no ISO-8601 duration, is not above zero, or no multiple of five minutes
     */
    static BucketWidth parse(String text) {
        Duration width;
        try {
            width = Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no ISO-8601 duration", e);
        }
        if (width.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("longer than " + MAX.toDays() + " days");
        }
        boolean wholeDays = width.equals(Duration.ofDays(width.toDays()));
        return wholeDays && width.toDays() > 0 ? new Days((int) width.toDays()) : new Fixed(width);
    }

    /**
     * Start of the bucket that holds an instant.
     *
     * @param offset  offset of the zone at the start of the range; only widths below a day look at it
     */
    Instant startOf(Instant instant, ZoneId zone, ZoneOffset offset);

    /** Start of the bucket after the one that starts at {@code start}. */
    Instant next(Instant start, ZoneId zone);

    /** Length of a bucket where no clock changes. */
    Duration nominal();
}
