package kvisa.contract.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Every topic of the product. Retention never depends on a post's time: posts of a year ago are as welcome as those of
 * now, so tables are compacted without time limit, and only rejected records expire.
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

    /** Ingest progress, key = {@link kvisa.contract.progress.IngestProgress#key()}. */
    public static final Topic INGEST_PROGRESS = compacted("kvisa.ingest-progress.v1", 1);

    /** Records that could not be used, kept 14 days from the day they were refused. */
    public static final Topic REJECTED = new Topic(
            "kvisa.rejected.v1",
            1,
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", Long.toString(Duration.ofDays(14).toMillis()),
                    "message.timestamp.type", "LogAppendTime"));

    private TopicCatalogue() {}

    /** All topics. */
    public static List<Topic> all() {
        return List.of(POSTS, ASSESSED, AGGREGATES, ALERTS, INGEST_PROGRESS, REJECTED);
    }

    private static Topic compacted(String name, int partitions) {
        return new Topic(
                name,
                partitions,
                Map.of("cleanup.policy", "compact", "delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis())));
    }
}
