package kvisa.stream.topology;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
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

    /**
     * Whether posts are still to be fetched, or partitions and state are still being shared out. A partition of which nothing
     * was fetched yet may hold any number of posts: on a start with a backlog, that is most of them for a while.
     */
    public boolean isHigh() {
        if (streams.state() != KafkaStreams.State.RUNNING) {
            return true;
        }
        Map<MetricName, ? extends Metric> metrics = streams.metrics();
        return unfetchedPosts(metrics) >= MANY || !partitionsTold(metrics).containsAll(partitionsHere());
    }

    private Set<Integer> partitionsHere() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .filter(partition -> partition.topic().equals(TopicCatalogue.POSTS.name()))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    /**
     * Posts that the brokers have and this client has not fetched.
     *
     * @param metrics  of a consumer, or of what holds consumers
     */
    public static double unfetchedPosts(Map<MetricName, ? extends Metric> metrics) {
        return lags(metrics).mapToDouble(CountingLoad::value).sum();
    }

    /**
     * Partitions of posts of which it is known how many posts the brokers have, be it none.
     *
     * @param metrics  as for {@link #unfetchedPosts}
     */
    public static Set<Integer> partitionsTold(Map<MetricName, ? extends Metric> metrics) {
        return lags(metrics)
                .map(metric -> Integer.valueOf(metric.metricName().tags().get("partition")))
                .collect(Collectors.toSet());
    }

    private static Stream<? extends Metric> lags(Map<MetricName, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> isLagOfPosts(metric.metricName()))
                .filter(metric -> Double.isFinite(value(metric)));
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Double number ? number : Double.NaN;
    }

    /** Kafka's consumer tells the same a second time, under the topic's name with underscores, and means to stop that. */
    private static boolean isLagOfPosts(MetricName name) {
        return name.name().equals("records-lag")
                && TopicCatalogue.POSTS.name().equals(name.tags().get("topic"));
    }
}
