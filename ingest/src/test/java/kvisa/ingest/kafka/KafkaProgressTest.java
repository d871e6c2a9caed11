package kvisa.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kvisa.contract.codec.Codecs;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.progress.IngestProgress.Completed;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.ingest.Fixtures;
import kvisa.ingest.sink.UnitLedger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaProgressTest {

    private static final String TOPIC = "kvisa.ingest-progress.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private long offset;

    @Test
    void theNewestCompletionOfAUnitCounts() {
        // Given
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, new Node(0, "h", 1), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L));
        consumer.schedulePollTask(() -> {
            add(completed("a.jsonl", "old"));
            add(new Coverage("weibo", "s", "a.jsonl", LocalDate.EPOCH, List.of()));
            add(completed("a.jsonl", "new"));
            add(completed("b.jsonl", "b"));
            add("completed/s/b.jsonl", null);
        });
        // When
        UnitLedger ledger = KafkaProgress.read(consumer, Fixtures.CLOCK);
        // Then
        assertThat(ledger.find("s", "a.jsonl", "new")).isPresent();
        assertThat(ledger.find("s", "a.jsonl", "old")).isEmpty();
        assertThat(ledger.find("s", "b.jsonl", "b")).isEmpty();
    }

    @Test
    void anEmptyTopicMeansNothingWasCompleted() {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, new Node(0, "h", 1), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        assertThat(KafkaProgress.read(consumer, Fixtures.CLOCK).find("s", "a", "f"))
                .isEmpty();
    }

    private static Completed completed(String unit, String fingerprint) {
        return new Completed("s", unit, fingerprint, IngestCounts.ZERO, Instant.EPOCH);
    }

    private void add(IngestProgress progress) {
        add(progress.key(), Codecs.INGEST_PROGRESS.write(progress));
    }

    private void add(String key, byte @Nullable [] value) {
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset++, key, value));
    }
}
