package kvisa.allinone.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads one topic from its beginning to wherever it ends now, again and again. Committed records only. Not thread-safe. */
final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Reader reader;

    /** Takes each record in order of its partition. */
    interface Reader {
        /** A record; a null value is a tombstone. */
        void read(String key, byte @Nullable [] value);
    }

    TopicTail(Settings settings, Topic topic, Reader reader) {
        this.consumer = new KafkaConsumer<>(
                new HashMap<>(KafkaClients.consumer(settings)), new StringDeserializer(), new ByteArrayDeserializer());
        this.partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        this.reader = reader;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Reads all that is committed now.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers do not answer for a minute
     */
    void readToEnd(Deadline deadline) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            deadline.check();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                reader.read(record.key(), record.value());
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
