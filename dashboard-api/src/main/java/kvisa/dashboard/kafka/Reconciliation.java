package kvisa.dashboard.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.TopicPosition;

/**
 * Decides, from what a store remembers and what the cluster has, where reading a topic goes on. Pure.
 *
 * <p>A compacted topic may be read on from an old offset only while the deletions in between are still on it; after that
 * a deleted post would stay in the history for ever, so the topic is read from the start.
 */
final class Reconciliation {

    /** Room for clocks that differ and for the reading itself. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private Reconciliation() {}

    /**
     * Offsets of one partition on the cluster.
     *
     * @param begin  first offset that can be read
     * @param end    offset after the last one
     */
    record Bounds(long begin, long end) {}

    /** Where a topic is read on, or why it starts over. */
    sealed interface Decision {

        /**
         * Next offset to read, by partition.
         *
         * @param offsets  one per partition found
         */
        record GoOn(Map<Integer, Long> offsets) implements Decision {}

        /**
         * What is stored of the topic cannot be continued.
         *
         * @param reason   what was found, for the log
         * @param offsets  one per partition found: its start
         */
        record StartOver(String reason, Map<Integer, Long> offsets) implements Decision {}
    }

    /**
     * Decides for one topic.
     *
     * @param topic   the topic
     * @param found   what the cluster has
     * @param bounds  its offsets by partition
     * @param stored  what the store remembers of it; may be empty
     * @param now     the time
     */
    static Decision decide(
            Topic topic,
            TopicDirectory.Found found,
            Map<Integer, Bounds> bounds,
            List<TopicPosition> stored,
            Instant now) {
        Optional<String> reason = stored.stream()
                .flatMap(position -> whyNot(topic, found, bounds, position, now).stream())
                .findFirst();
        if (reason.isPresent()) {
            return new Decision.StartOver(reason.get(), begins(bounds));
        }
        Map<Integer, Long> offsets = begins(bounds);
        stored.forEach(position -> offsets.merge(position.partition(), position.nextOffset(), Math::max));
        return new Decision.GoOn(Map.copyOf(offsets));
    }

    private static Map<Integer, Long> begins(Map<Integer, Bounds> bounds) {
        Map<Integer, Long> begins = new HashMap<>();
        bounds.forEach((partition, each) -> begins.put(partition, each.begin()));
        return begins;
    }

    private static Optional<String> whyNot(
            Topic topic, TopicDirectory.Found found, Map<Integer, Bounds> bounds, TopicPosition position, Instant now) {
        Bounds here = bounds.get(position.partition());
        if (!found.identity().equals(position.identity())) {
            return Optional.of("it is another topic than the one read before (" + position.identity() + ")");
        }
        if (here == null) {
            return Optional.of("partition " + position.partition() + " is gone");
        }
        if (position.nextOffset() > here.end()) {
            return Optional.of("partition " + position.partition() + " ends at " + here.end() + ", before "
                    + position.nextOffset() + " where reading stopped");
        }
        return isTable(topic) ? whyNotTable(here, position, now) : Optional.empty();
    }

    private static Optional<String> whyNotTable(Bounds here, TopicPosition position, Instant now) {
        if (position.nextOffset() < here.begin()) {
            return Optional.of("partition " + position.partition() + " begins at " + here.begin() + ", after "
                    + position.nextOffset() + " where reading stopped");
        }
        Duration away = Duration.between(position.readAt(), now);
        return away.compareTo(TopicCatalogue.TOMBSTONES_KEPT.minus(MARGIN)) > 0
                ? Optional.of("it was last read " + away.toDays() + " days ago and deletions since may be gone")
                : Optional.empty();
    }

    private static boolean isTable(Topic topic) {
        return "compact".equals(topic.config().get("cleanup.policy"));
    }
}
