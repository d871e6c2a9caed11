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

    /**
     * Posts that the brokers have and this client has not fetched.
     *
     * @param metrics  of a consumer, or of what holds consumers
     */
    public static double unfetchedPosts(Map<MetricName, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> isLagOfPosts(metric.metricName()))
                .map(Metric::metricValue)
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(Double::isFinite)
                .sum();
    }

    /** Kafka's consumer tells the same a second time, under the topic's name with underscores, and means to stop that. */
    private static boolean isLagOfPosts(MetricName name) {
        return name.name().equals("records-lag")
                && TopicCatalogue.POSTS.name().equals(name.tags().get("topic"));
    }
}
