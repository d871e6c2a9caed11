package kvisa.stream.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Properties of the streams client, on which the promises of the product rest. */
public final class StreamsProperties {

    /**
     * Latency of a figure is up to this. Each commit writes out every store's cache and is a transaction at the brokers: at
     * 200 ms that was a tenth of the stream threads' work, and more of the brokers'.
     */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);

    /**
     * How soon work goes on elsewhere after a process was killed (its own next start goes on at once): only then is it taken off the
     * group, and only then are its unfinished transactions given up, behind which no committed record can be read. Long
     * enough for building the watch from its stores, and for a machine that is busy with other things.
     */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(20);

    /** How soon an instance that came back gets its share of the work again; the shortest that Kafka allows. */
    private static final Duration SHARED_OUT_EVERY = Duration.ofMinutes(1);

    /**
     * The consumer hands out all of one fetch before it turns to the next partition. Compressed, a fetch of the default
     * size, 1 MiB, holds tens of thousands of increments: posts would wait behind them for seconds.
     */
    private static final int FETCHED_AT_ONCE = 64 * 1024;

    private StreamsProperties() {}

    /**
     * The properties.
     *
     * @param common  brokers, and whatever else every client of this process is told
     */
    public static Properties of(Map<String, Object> common, ClientPlan plan) {
        Properties properties = new Properties();
        properties.putAll(common);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, plan.applicationId());
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), plan.instanceId());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, plan.stateDir().toString());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, plan.replication());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, plan.threads());
        properties.put(
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, plan.state().cacheBytes());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, plan.state().standbys());
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), FETCHED_AT_ONCE);
        properties.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, SHARED_OUT_EVERY.toMillis());
        putPromises(properties);
        return properties;
    }

    /**
     * The same, with memory that the client's stores share.
     *
     * @param memory  to be closed after the client
     */
    public static Properties of(Map<String, Object> common, ClientPlan plan, StateMemory memory) {
        Properties properties = of(common, plan);
        properties.put(StateMemory.PROPERTY, memory);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StateMemory.Sharing.class);
        return properties;
    }

    /** What the product's promises rest on and no setting changes. */
    private static void putPromises(Properties properties) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
        properties.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        int givenUpAfter = (int) GIVEN_UP_AFTER.toMillis();
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), givenUpAfter);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), givenUpAfter);
    }
}
