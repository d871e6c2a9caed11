package kvisa.dashboard.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.topic.Topic;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.HistoryStore;
import kvisa.dashboard.history.TopicPosition;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Following over one consumer, as long as the topics stay the ones it began with. One thread uses it. */
final class FollowSession {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSession.class);

    private static final Duration POLL = Duration.ofMillis(500);

    /** Records handed to the history at once: large enough that rebuilding is bound by parsing, not by transactions. */
    static final int BATCH = 5_000;

    /**
     * How long what came waits for more. A transaction costs the history as much as some hundred records, and a busy
     * processor commits twenty times a second.
     */
    private static final Duration GATHER = Duration.ofMillis(150);

    /** How often the topics are looked at again; a topic that was created anew is noticed within this time. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** How often positions are stored although nothing came, so that a quiet topic does not look abandoned. */
    private static final Duration STAMP = Duration.ofHours(1);

    private final TopicDirectory directory;
    private final Consumer<byte[], byte[]> consumer;
    private final FollowedTopics topics;
    private final Sink sink;
    private final RecordReader reader;
    private final Map<TopicPartition, Long> storedOffsets = new HashMap<>();
    private Map<String, TopicDirectory.Found> found = Map.of();
    private Instant lookedAt;
    private Instant stampedAt;
    private boolean caughtUp;

    /**
     * Where what was read goes.
     *
     * @param store    the history
     * @param meters   counts
     * @param clock    the time
     * @param onAlert  told of alerts that change after the first catching up
     */
    record Sink(
            HistoryStore store,
            FollowMeters meters,
            InstantSource clock,
            java.util.function.Consumer<SpikeAlert> onAlert) {}

    FollowSession(TopicDirectory directory, Consumer<byte[], byte[]> consumer, FollowedTopics topics, Sink sink) {
        this.directory = directory;
        this.topics = topics;
        this.consumer = consumer;
        this.sink = sink;
        this.reader = new RecordReader(topics, sink.clock());
        this.lookedAt = sink.clock().instant();
        this.stampedAt = lookedAt;
    }

    /** Finds the topics, drops from the store what cannot be continued, and goes to where reading goes on. */
    void open() {
        found = directory.provide(topics.onBrokers());
        List<TopicPartition> partitions = topics.onBrokers().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, List<TopicPosition>> stored =
                sink.store().positions().stream().collect(Collectors.groupingBy(TopicPosition::topic));
        for (Topic topic : topics.onBrokers()) {
            go(topic, bounds(topic, begins, ends), stored.getOrDefault(topics.inCatalogue(topic.name()), List.of()));
        }
        apply(stamp(new HistoryBatch.Builder()).build());
    }

    /** Reads and stores once; false when the topics are no longer the ones this session began with. */
    boolean step() {
        HistoryBatch built = positions(gathered()).build();
        if (!built.positions().isEmpty()) {
            apply(built);
        }
        tellAlerts(built);
        return isSameAsBefore();
    }

    private HistoryBatch.Builder gathered() {
        HistoryBatch.Builder batch = new HistoryBatch.Builder();
        int records = read(POLL, batch);
        long until = System.nanoTime() + GATHER.toNanos();
        for (long left = GATHER.toNanos();
                records > 0 && records < BATCH && left > 0;
                left = until - System.nanoTime()) {
            records += read(Duration.ofNanos(left), batch);
        }
        return batch;
    }

    private int read(Duration patience, HistoryBatch.Builder batch) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            sink.meters().read(topics.inCatalogue(record.topic()), reader.read(record, batch));
        }
        return records.count();
    }

    /** Per topic, records not yet read; null while a partition's is unknown. */
    Map<String, @Nullable Long> lag() {
        Map<String, @Nullable Long> lag = new TreeMap<>();
        for (Topic topic : topics.onBrokers()) {
            lag.put(topics.inCatalogue(topic.name()), lag(topic));
        }
        return lag;
    }

    private void go(Topic topic, Map<Integer, Reconciliation.Bounds> bounds, List<TopicPosition> stored) {
        Reconciliation.Decision decision = Reconciliation.decide(
                topic, foundAs(topic.name()), bounds, stored, sink.clock().instant());
        if (decision instanceof Reconciliation.Decision.StartOver startOver) {
            LOG.warn("topic {} is read again from its start: {}", topic.name(), startOver.reason());
            sink.store().forget(topics.inCatalogue(topic.name()));
            seek(topic, startOver.offsets());
        } else if (decision instanceof Reconciliation.Decision.GoOn goOn) {
            LOG.info("topic {} is read on from {}", topic.name(), new TreeMap<>(goOn.offsets()));
            seek(topic, goOn.offsets());
        } else {
            throw new AssertionError(decision);
        }
    }

    private void seek(Topic topic, Map<Integer, Long> offsets) {
        offsets.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic.name(), partition), offset));
    }

    private Map<Integer, Reconciliation.Bounds> bounds(
            Topic topic, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        Map<Integer, Reconciliation.Bounds> bounds = new HashMap<>();
        for (TopicPartition partition : partitions(topic)) {
            long begin = begins.getOrDefault(partition, 0L);
            bounds.put(partition.partition(), new Reconciliation.Bounds(begin, ends.getOrDefault(partition, begin)));
        }
        return bounds;
    }

    private List<TopicPartition> partitions(Topic topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < foundAs(topic.name()).partitions(); partition++) {
            partitions.add(new TopicPartition(topic.name(), partition));
        }
        return partitions;
    }

    private TopicDirectory.Found foundAs(String topic) {
        TopicDirectory.Found known = found.get(topic);
        if (known == null) {
            throw new IllegalStateException("the brokers told nothing about topic " + topic);
        }
        return known;
    }

    /** Adds the positions that moved, or all when that was long ago. */
    private HistoryBatch.Builder positions(HistoryBatch.Builder batch) {
        if (sink.clock().instant().isAfter(stampedAt.plus(STAMP))) {
            return stamp(batch);
        }
        for (TopicPartition partition : consumer.assignment()) {
            long next = consumer.position(partition);
            if (!Long.valueOf(next).equals(storedOffsets.get(inCatalogue(partition)))) {
                batch.position(position(partition, next));
            }
        }
        return batch;
    }

    private HistoryBatch.Builder stamp(HistoryBatch.Builder batch) {
        stampedAt = sink.clock().instant();
        consumer.assignment().forEach(each -> batch.position(position(each, consumer.position(each))));
        return batch;
    }

    private TopicPosition position(TopicPartition partition, long next) {
        return new TopicPosition(
                topics.inCatalogue(partition.topic()),
                partition.partition(),
                foundAs(partition.topic()).identity(),
                next,
                sink.clock().instant());
    }

    private TopicPartition inCatalogue(TopicPartition onBrokers) {
        return new TopicPartition(topics.inCatalogue(onBrokers.topic()), onBrokers.partition());
    }

    private void apply(HistoryBatch batch) {
        sink.meters().applied(() -> sink.store().apply(batch));
        batch.positions()
                .forEach(each ->
                        storedOffsets.put(new TopicPartition(each.topic(), each.partition()), each.nextOffset()));
    }

    /** Alerts of the past, read while rebuilding, are no news. */
    private void tellAlerts(HistoryBatch batch) {
        if (caughtUp) {
            for (Change<SpikeAlert> change : batch.alerts()) {
                SpikeAlert alert = change.value();
                if (alert != null) {
                    sink.onAlert().accept(alert);
                }
            }
        }
        caughtUp = caughtUp || lag().values().stream().allMatch(lag -> lag != null && lag == 0);
    }

    private boolean isSameAsBefore() {
        if (sink.clock().instant().isBefore(lookedAt.plus(LOOK))) {
            return true;
        }
        lookedAt = sink.clock().instant();
        boolean same = directory.find(topics.onBrokers()).equals(found);
        if (!same) {
            LOG.warn("the topics have changed since reading began; looking at them afresh");
        }
        return same;
    }

    private @Nullable Long lag(Topic topic) {
        long sum = 0;
        for (TopicPartition partition : partitions(topic)) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return null;
            }
            sum += lag.getAsLong();
        }
        return sum;
    }
}
