package kvisa.dashboard.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about what was followed. Each answer is taken from one consistent state, so the parts of an answer
 * add up. Thread-safe; every method throws {@link HistoryBusyException} when too many readers wait and {@link
 * HistoryException} when the storage fails.
 */
public interface History {

    /** How much there is; cheap enough to ask every second. */
    Pulse pulse();

    /** Time of the newest live post, on topic or not. */
    Optional<Instant> newestPost();

    /**
     * When anything was last heard of any source; what is dated after {@code now} does not count. Cheap enough to ask every
     * second.
     */
    LastHeard lastHeard(Instant now);

    /** Counts per bucket and group, in order of bucket and then of the groups' labels; empty groups are left out. */
    AggregateCounts aggregate(AggregateQuery query);

    /** Counts over a whole slice; its range is widened to whole five-minute cells. */
    SummaryCounts summarise(Slice slice);

    /**
     * The texts of a slice that were posted more than once; its range is widened to whole five-minute cells.
     *
     * @param limit  most texts listed, at least 1
     */
    CopyCounts copies(Slice slice, int limit);

    /**
     * Posts, newest first, ties by id.
     *
     * @param limit  most posts listed, at least 1
     * @param after  lists only what comes after this place; null starts at the newest
     */
    PostPage posts(Slice slice, int limit, @Nullable PostCursor after);

    /**
     * Alerts that were open at some time of the range, newest start first.
     *
     * @param states  wanted states; empty for all
     */
    List<SpikeAlert> alerts(TimeRange range, Set<AlertState> states);

    /** One alert. */
    Optional<SpikeAlert> findAlert(String id);

    /** Everything done about alerts that still stands, in order of keys. */
    List<AlertHandling> handling();

    /**
     * Posts with most reactions, most first, ties newest first.
     *
     * @param exceptPlatforms  platforms left out
     * @param limit            most posts listed, at least 1
     */
    List<AssessedPost> topPosts(Slice slice, Set<String> exceptPlatforms, int limit);

    /**
     * Distinct texts of a slice, each as it was posted first by id: all of them, or a sample of so many that depends on
     * the texts alone.
     *
     * @param exceptPlatforms  platforms left out
     * @param limit            most texts listed, at least 1
     */
    List<String> sampleTexts(Slice slice, Set<String> exceptPlatforms, int limit);

    /** Hours that ingest says it saw, by platform and hour. */
    List<CoverageHour> coverage(TimeRange range);

    /** The state of the history as a whole. */
    HistoryStatus status();
}
