package kvisa.stream.topology;

import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.CodecSerde;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.refine.Refinement;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.post.Contribution;
import kvisa.stream.watch.SeriesStep;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state of the topology, store by store. Each is backed by a changelog topic of its name. */
final class StateStores {

    /** By post id: what the post counts for. */
    static final String CONTRIBUTIONS = "contributions";

    /** By post id: the post, while it waits for a second reading. */
    static final String WAITING_POSTS = "waiting-posts";

    /** By post id: its second reading, while the text it is of is the post's. */
    static final String REFINEMENTS = "refinements";

    /** By post id: its newest value, while an assessor cannot read it. */
    static final String REFUSED_POSTS = "refused-posts";

    /** By cell and source: changes not yet sent on. Lives for about a second. */
    static final String PENDING_INCREMENTS = "pending-increments";

    /** By cell and source: changes not yet watched. Lives for about a second. */
    static final String WATCH_INBOX = "watch-inbox";

    /** By cell: the total. */
    static final String TOTAL_CELLS = "total-cells";

    /** By cell and source: all there is to know of it. Read only when a series is watched that was not before. */
    static final String WATCH_CELLS = "watch-cells";

    /** By series and start: a step of a watched series. */
    static final String WATCH_STEPS = "watch-steps";

    /** By series: the definition that its steps were counted by. */
    static final String WATCH_DEFINITIONS = "watch-definitions";

    /** By coverage key: what ingest last said. */
    static final String COVERAGE = "coverage";

    /** By alert id: what was last told. */
    static final String ALERTS = "alerts";

    /**
     * A cell comes and goes in the pending store every second. Small segments let compaction keep up, so that a restart
     * restores megabytes rather than the gigabyte of one segment of default size.
     */
    private static final Map<String, String> SHORT_LIVED = Map.of(
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(16 * 1024 * 1024),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            "0.2");

    private StateStores() {}

    static StoreBuilder<KeyValueStore<String, Contribution>> contributions() {
        return persistent(CONTRIBUTIONS, Serdes.String(), StateSerdes.contribution())
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, Post>> waitingPosts() {
        return persistent(WAITING_POSTS, Serdes.String(), CodecSerde.of(Codecs.POST))
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, Refinement>> refinements() {
        return persistent(REFINEMENTS, Serdes.String(), CodecSerde.of(Codecs.REFINEMENT))
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, Post>> refusedPosts() {
        return persistent(REFUSED_POSTS, Serdes.String(), CodecSerde.of(Codecs.POST));
    }

    static StoreBuilder<KeyValueStore<SourcedCell, Gain>> pendingIncrements() {
        return shortLived(PENDING_INCREMENTS);
    }

    static StoreBuilder<KeyValueStore<SourcedCell, Gain>> watchInbox() {
        return shortLived(WATCH_INBOX);
    }

    static StoreBuilder<KeyValueStore<Cell, Tally>> totalCells() {
        return persistent(TOTAL_CELLS, StateSerdes.cell(), StateSerdes.tally()).withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<SourcedCell, Gain>> watchCells() {
        return persistent(WATCH_CELLS, StateSerdes.sourcedCell(), StateSerdes.gain())
                .withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, SeriesStep>> watchSteps() {
        return persistent(WATCH_STEPS, Serdes.String(), StateSerdes.step()).withCachingEnabled();
    }

    static StoreBuilder<KeyValueStore<String, String>> watchDefinitions() {
        return persistent(WATCH_DEFINITIONS, Serdes.String(), Serdes.String());
    }

    static StoreBuilder<KeyValueStore<String, IngestProgress>> coverage() {
        return persistent(COVERAGE, Serdes.String(), CodecSerde.of(Codecs.INGEST_PROGRESS));
    }

    static StoreBuilder<KeyValueStore<String, SpikeAlert>> alerts() {
        return persistent(ALERTS, Serdes.String(), CodecSerde.of(Codecs.SPIKE_ALERT));
    }

    private static <K, V> StoreBuilder<KeyValueStore<K, V>> persistent(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of());
    }

    /** In memory: looking for entries in a RocksDB store whose entries were all deleted walks over every tombstone. */
    private static StoreBuilder<KeyValueStore<SourcedCell, Gain>> shortLived(String name) {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), StateSerdes.sourcedCell(), StateSerdes.gain())
                .withCachingEnabled()
                .withLoggingEnabled(SHORT_LIVED);
    }
}
