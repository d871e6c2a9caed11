package kvisa.dashboard.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Every bucket of a range, in order and without holes. Immutable.
 *
 * @param starts  start of each bucket, ascending, at least one
 * @param end     end of the last bucket
 */
public record BucketGrid(List<Instant> starts, Instant end) {

    /** Most buckets one answer lists: a week of five-minute buckets is 2,016, a year of hours 8,760 is too much. */
    public static final int MAX_BUCKETS = 5_000;

    public BucketGrid {
        starts = List.copyOf(starts);
        if (starts.isEmpty() || !starts.get(starts.size() - 1).isBefore(end)) {
            throw new IllegalArgumentException("grid of " + starts.size() + " buckets does not reach " + end);
        }
    }

    /**
     * The whole buckets that hold a range; the first and last may reach beyond it.
     *
     * @throws IllegalArgumentException if they are more than {@link #MAX_BUCKETS}
     */
    public static BucketGrid of(TimeRange range, BucketWidth width, ZoneId zone) {
        requireFew(range, width);
        ZoneOffset offset = zone.getRules().getOffset(range.from());
        List<Instant> starts = new ArrayList<>();
        Instant start = width.startOf(range.from(), zone, offset);
        while (start.isBefore(range.to())) {
            starts.add(start);
            start = width.next(start, zone);
        }
        if (starts.size() > MAX_BUCKETS) {
            throw tooMany(starts.size());
        }
        return new BucketGrid(starts, start);
    }

    /** From the start of the first bucket to the end of the last. */
    public TimeRange range() {
        return new TimeRange(starts.get(0), end);
    }

    /** Where the bucket that starts at position {@code index} ends. */
    public Instant endOf(int index) {
        return index + 1 < starts.size() ? starts.get(index + 1) : end;
    }

    /** Whether all buckets are equally long; not so when days of 23 or 25 hours are among them. */
    public boolean isUniform() {
        Duration first = Duration.between(starts.get(0), endOf(0));
        for (int i = 1; i < starts.size(); i++) {
            if (!Duration.between(starts.get(i), endOf(i)).equals(first)) {
                return false;
            }
        }
        return true;
    }

    private static void requireFew(TimeRange range, BucketWidth width) {
        long about = Duration.between(range.from(), range.to()).toSeconds()
                / width.nominal().toSeconds();
        if (about > MAX_BUCKETS) {
            throw tooMany(about);
        }
    }

    private static IllegalArgumentException tooMany(long found) {
        return new IllegalArgumentException(
                "the range holds " + found + " buckets, wanted at most " + MAX_BUCKETS + ": ask for wider buckets");
    }
}
