package kvisa.dashboard.history;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What figures rest on. Immutable.
 *
 * @param n          distinct posts counted, or whatever else was asked for
 * @param modelId    model that assessed the newest live post, null when there is none
 * @param seenHours  starts of the UTC hours of the range that some source covered, or that hold a post
 */
public record Basis(long n, @Nullable String modelId, SortedSet<Instant> seenHours) {

    public Basis {
        seenHours = new TreeSet<>(seenHours);
    }

    /** Whether any hour that the range touches was seen. */
    public boolean isSeen(TimeRange range) {
        TimeRange hours = range.wholeHours();
        return !seenHours.subSet(hours.from(), hours.to()).isEmpty();
    }
}
