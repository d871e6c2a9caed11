package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

/** That Kafka's consumer does tell its lag in this way is tested where a broker is, in all-in-one's CountingLoadIT. */
class CountingLoadTest {

    private final Map<MetricName, Metric> metrics = new LinkedHashMap<>();

    @Test
    void sumsThePartitionsOfPostsAndNothingElse() {
        tell("records-lag", "kvisa.posts.v1", "0", 70.0);
        tell("records-lag", "kvisa.posts.v1", "5", 31.0);
        tell("records-lag", "kvisa_posts_v1", "5", 31.0);
        tell("records-lag", "kvisa.refinements.v1", "0", 9000.0);
        tell("records-lag-max", "kvisa.posts.v1", "0", 9000.0);

        assertThat(CountingLoad.unfetchedPosts(metrics)).isEqualTo(101);
        assertThat(CountingLoad.partitionsTold(metrics)).containsExactlyInAnyOrder(0, 5);
    }

    @Test
    void lagThatIsNotKnownYetIsNone() {
        tell("records-lag", "kvisa.posts.v1", "0", Double.NaN);

        assertThat(CountingLoad.unfetchedPosts(metrics)).isZero();
        assertThat(CountingLoad.partitionsTold(metrics)).isEmpty();
    }

    private void tell(String name, String topic, String partition, double value) {
        MetricName named = new MetricName(
                name, "consumer-fetch-manager-metrics", "", Map.of("topic", topic, "partition", partition));
        metrics.put(named, new Told(named, value));
    }

    private record Told(MetricName metricName, Object metricValue) implements Metric {}
}
