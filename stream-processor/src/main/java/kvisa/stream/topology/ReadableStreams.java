package kvisa.stream.topology;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/**
 * Kafka's client, whose metrics can be read at any time. Those of its stores are left out: each asks RocksDB, a thousand in
 * all, through memory that is freed when a store is closed, and stores are closed whenever partitions move. {@link
 * StateMemory} tells what all stores use together. Thread-safe.
 */
public final class ReadableStreams extends KafkaStreams {

    private static final String OF_STORES = "stream-state-metrics";

    /** A client that is not started yet. */
    public ReadableStreams(Topology topology, Properties properties) {
        super(topology, properties);
    }

    @Override
    public Map<MetricName, ? extends Metric> metrics() {
        return super.metrics().entrySet().stream()
                .filter(metric -> !metric.getKey().group().equals(OF_STORES))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
