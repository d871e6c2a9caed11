package kvisa.ingest.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.progress.IngestProgress.Completed;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.ingest.sink.UnitLedger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the compacted progress topic once, from its beginning to what is its end at the start. */
public final class KafkaProgress {

    /** Completions are a few hundred bytes each: a million of them load well within this. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String COMPLETED_PREFIX = "completed/";

    private KafkaProgress() {}

    /**
     * The units that earlier runs completed.
     *
     * @throws KafkaException if the topic cannot be read to its end within two minutes
     */
    public static UnitLedger read(Settings settings, InstantSource clock) {
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(settings), new StringDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, clock);
        }
    }

    /** As {@link #read(Settings, InstantSource)}, through this consumer, which is left open. */
    static UnitLedger read(Consumer<String, byte[]> consumer, InstantSource clock) {
        List<TopicPartition> partitions = consumer.partitionsFor(TopicCatalogue.INGEST_PROGRESS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new UnitLedger(completions(consumer, consumer.endOffsets(partitions), clock));
    }

    private static Collection<Completed> completions(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, InstantSource clock) {
        Map<String, Completed> newest = new LinkedHashMap<>();
        var deadline = clock.instant().plus(PATIENCE);
        while (!isAtEnd(consumer, ends)) {
            if (clock.instant().isAfter(deadline)) {
                throw new KafkaException(
                        "topic " + TopicCatalogue.INGEST_PROGRESS.name() + " not read to its end within " + PATIENCE);
            }
            consumer.poll(POLL).forEach(record -> note(newest, record));
        }
        return newest.values();
    }

    private static boolean isAtEnd(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void note(Map<String, Completed> newest, ConsumerRecord<String, byte[]> record) {
        if (!record.key().startsWith(COMPLETED_PREFIX)) {
            return;
        }
        if (record.value() == null) {
            newest.remove(record.key());
            return;
        }
        IngestProgress progress = Codecs.INGEST_PROGRESS.read(record.value());
        if (progress instanceof Completed completed) {
            newest.put(record.key(), completed);
        }
    }
}
