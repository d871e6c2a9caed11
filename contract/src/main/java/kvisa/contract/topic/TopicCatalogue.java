package kvisa.contract.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Every topic of the product. Retention never depends on a post's time: posts of a year ago are as welcome as those of
 * now, so tables are compacted without time limit; only what is no table expires: rejected records, second readings,
 * requests to try again.
 */
public final class TopicCatalogue {

    /**
     * How long a deletion stays readable. A reader that goes on from an old offset must come back within this time or
     * start over; with Kafka's default of one day, a weekend's stop would keep deleted posts alive in its store.
     */
    public static final Duration TOMBSTONES_KEPT = Duration.ofDays(30);

    /** Posts, key = post id, newest value wins, tombstone = deleted. */
    public static final Topic POSTS = compacted("kvisa.posts.v1", 6);

    /** Assessed posts, key = post id. */
    public static final Topic ASSESSED = compacted("kvisa.assessed.v1", 6);

    /** Cell totals, key = {@link kvisa.contract.aggregate.Cell#key()}. */
    public static final Topic AGGREGATES = compacted("kvisa.aggregates.v1", 3);

    /** Alerts, key = alert id. */
    public static final Topic ALERTS = compacted("kvisa.alerts.v1", 1);

    /** What was done about alerts, key = {@link kvisa.contract.handling.AlertHandling#key()}. */
    public static final Topic ALERT_HANDLING = compacted("kvisa.alert-handling.v1", 1);

    /** Ingest progress, key = {@link kvisa.contract.progress.IngestProgress#key()}. */
    public static final Topic INGEST_PROGRESS = compacted("kvisa.ingest-progress.v1", 1);

    /**
     * Posts that wait for a second reading, key = post id, tombstone = waits no more. Partitioned as {@link #POSTS}, so
     * that question and answer stay with the task that counts the post.
     */
    public static final Topic REFINE_REQUESTS = compacted("kvisa.refine-requests.v1", POSTS.partitions());

    /**
     * Second readings, key = post id, partitioned as {@link #POSTS}. Taken in once and kept as state from then on, so
     * they expire, after as long as any reader may be away.
     */
    public static final Topic REFINEMENTS = expiring("kvisa.refinements.v1", POSTS.partitions(), TOMBSTONES_KEPT);

    /** Records that could not be used, kept 14 days from the day they were refused. */
    public static final Topic REJECTED = expiring("kvisa.rejected.v1", 1, Duration.ofDays(14));

    /**
     * Posts that are to be tried again, key = post id, written to the partition their rejection came from, which is that
     * of {@link #POSTS}. Taken in once; kept as long as rejections are.
     */
    public static final Topic RETRIES = expiring("kvisa.retries.v1", POSTS.partitions(), Duration.ofDays(14));

    private TopicCatalogue() {}

    /** All topics. */
    public static List<Topic> all() {
        return List.of(
                POSTS,
                ASSESSED,
                AGGREGATES,
                ALERTS,
                ALERT_HANDLING,
                INGEST_PROGRESS,
                REFINE_REQUESTS,
                REFINEMENTS,
                REJECTED,
                RETRIES);
    }

    private static Topic compacted(String name, int partitions) {
        return new Topic(
                name,
                partitions,
                Map.of("cleanup.policy", "compact", "delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis())));
    }

    /** By the broker's clock, whatever time a record itself tells. */
    private static Topic expiring(String name, int partitions, Duration kept) {
        return new Topic(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(kept.toMillis()),
                        "message.timestamp.type", "LogAppendTime"));
    }
}
