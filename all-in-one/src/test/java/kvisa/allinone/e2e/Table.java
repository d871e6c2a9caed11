package kvisa.allinone.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic as the table it is, read on at every look; committed records only. */
final class Table<T> implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final JsonCodec<T> codec;
    private final Map<String, T> rows = new TreeMap<>();

    Table(String broker, Topic topic, JsonCodec<T> codec) {
        this.codec = codec;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    Map<String, T> rows() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            if (record.value() == null) {
                rows.remove(record.key());
            } else {
                rows.put(record.key(), codec.read(record.value()));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
