package kvisa.dashboard.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.codec.UnreadableRecordException;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.Liveness;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Turns records into changes of the history; what cannot be read becomes a rejected record. Thread-safe. */
final class RecordReader {

    private static final Map<String, Kind<?>> KINDS = Map.of(
            TopicCatalogue.ASSESSED.name(), Kind.of(Codecs.ASSESSED_POST, HistoryBatch.Builder::post),
            TopicCatalogue.AGGREGATES.name(), Kind.of(Codecs.CELL_TOTAL, HistoryBatch.Builder::cell),
            TopicCatalogue.ALERTS.name(), Kind.of(Codecs.SPIKE_ALERT, HistoryBatch.Builder::alert),
            TopicCatalogue.ALERT_HANDLING.name(), Kind.of(Codecs.ALERT_HANDLING, HistoryBatch.Builder::handling),
            TopicCatalogue.REJECTED.name(), Kind.of(Codecs.REJECTED_RECORD, HistoryBatch.Builder::rejected),
            TopicCatalogue.INGEST_PROGRESS.name(), new Kind<>(Codecs.INGEST_PROGRESS, RecordReader::addProgress));

    private final FollowedTopics topics;
    private final InstantSource clock;

    RecordReader(FollowedTopics topics, InstantSource clock) {
        this.topics = topics;
        this.clock = clock;
    }

    /** What the values of a topic are, and where they belong. */
    private record Kind<T>(JsonCodec<T> codec, Adder<T> adder) {

        static <T> Kind<T> of(JsonCodec<T> codec, BiConsumer<HistoryBatch.Builder, Change<T>> adder) {
            return new Kind<>(codec, (batch, change, writtenAt) -> adder.accept(batch, change));
        }

        void add(HistoryBatch.Builder batch, String key, byte @Nullable [] value, Instant writtenAt) {
            adder.add(batch, new Change<>(key, value == null ? null : codec.read(value)), writtenAt);
        }
    }

    /** Adds a change that was written at some time, on the writer's clock. */
    private interface Adder<T> {
        void add(HistoryBatch.Builder batch, Change<T> change, Instant writtenAt);
    }

    private static void addProgress(HistoryBatch.Builder batch, Change<IngestProgress> change, Instant writtenAt) {
        batch.progress(change);
        if (change.value() != null) {
            Liveness.hour(change.value(), writtenAt).ifPresent(batch::liveHour);
        }
    }

    /** Adds a record of a followed topic to a batch; false if it could not be read. */
    boolean read(ConsumerRecord<byte[], byte[]> record, HistoryBatch.Builder batch) {
        Optional<String> problem = problem(record, batch);
        problem.ifPresent(reason -> batch.unreadable(
                new HistoryBatch.Unreadable(topics.inCatalogue(record.topic()), rejection(record, reason))));
        return problem.isEmpty();
    }

    private Optional<String> problem(ConsumerRecord<byte[], byte[]> record, HistoryBatch.Builder batch) {
        Kind<?> kind = KINDS.get(topics.inCatalogue(record.topic()));
        if (kind == null) {
            throw new IllegalArgumentException("nobody knows what stands on topic " + record.topic());
        }
        if (record.key() == null) {
            return Optional.of("found no key, wanted one");
        }
        try {
            kind.add(
                    batch,
                    new String(record.key(), StandardCharsets.UTF_8),
                    record.value(),
                    Instant.ofEpochMilli(record.timestamp()));
            return Optional.empty();
        } catch (UnreadableRecordException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private RejectedRecord rejection(ConsumerRecord<byte[], byte[]> record, String reason) {
        return RejectedRecord.at(
                new RejectedRecord.Place(record.topic() + "-" + record.partition(), record.offset()),
                RejectStage.DECODE,
                reason,
                clock.instant(),
                null);
    }
}
