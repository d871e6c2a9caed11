package kvisa.stream.topology;

import java.util.Map;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Whether first verdicts need the machine: then second readings wait. They cannot just have a lower priority: on
 * Linux a Java thread's is ignored. Thread-safe.
 *
 * @param streams  the client that counts
 */
public record CountingLoad(KafkaStreams streams) {

    /** Fewer posts than this are counted before anybody looks. */
    private static final double MANY = 100;

    /** Whether posts are still to be fetched, or partitions and state are still being shared out. */
    public boolean isHigh() {
        return streams.state() != KafkaStreams.State.RUNNING || unfetchedPosts(streams.metrics()) >= MANY;
    }

    static double unfetchedPosts(Map<MetricName, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> isLagOfPosts(metric.metricName()))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(Double::isFinite)
                .sum();
    }

    /** The broker clients have long written dots in topic names as underscores here, and mean to stop. */
    private static boolean isLagOfPosts(MetricName name) {
        String topic = name.tags().get("topic");
        return name.name().equals("records-lag")
                && topic != null
                && topic.replace('.', '_').equals(TopicCatalogue.POSTS.name().replace('.', '_'));
    }
}
