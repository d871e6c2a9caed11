package kvisa.dashboard.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.topic.Topic;
import kvisa.dashboard.history.TopicPosition.TopicIdentity;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Topics of one partition each, in memory, and consumers that read them. Thread-safe. */
final class FakeCluster {

    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> logs = new ConcurrentHashMap<>();
    private final Map<String, Integer> incarnations = new ConcurrentHashMap<>();
    private final List<Map<TopicPartition, Long>> sessions = new CopyOnWriteArrayList<>();
    private volatile boolean unreachable;

    TopicFollower.Edge edge() {
        return new TopicFollower.Edge(Directory::new, LogConsumer::new);
    }

    /** Where each session began to read. */
    List<Map<TopicPartition, Long>> sessions() {
        return List.copyOf(sessions);
    }

    void unreachable(boolean value) {
        unreachable = value;
    }

    /** Deletes a topic and creates it anew. */
    synchronized void recreate(Topic topic) {
        logs.remove(topic.name());
        incarnations.merge(topic.name(), 1, Integer::sum);
    }

    /** Cuts off the end of a topic. */
    synchronized void truncate(Topic topic, int length) {
        List<ConsumerRecord<byte[], byte[]>> log = log(topic.name());
        logs.put(topic.name(), new CopyOnWriteArrayList<>(log.subList(0, length)));
    }

    <T> void send(Topic topic, String key, JsonCodec<T> codec, @Nullable T value) {
        sendRaw(topic, key, value == null ? null : codec.write(value));
    }

    synchronized void sendRaw(Topic topic, @Nullable String key, byte @Nullable [] value) {
        List<ConsumerRecord<byte[], byte[]>> log = log(topic.name());
        byte[] rawKey = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        log.add(new ConsumerRecord<>(topic.name(), 0, log.size(), rawKey, value));
    }

    private List<ConsumerRecord<byte[], byte[]>> log(String topic) {
        return logs.computeIfAbsent(topic, name -> new CopyOnWriteArrayList<>());
    }

    private final class Directory implements TopicDirectory {

        @Override
        public Map<String, Found> provide(List<Topic> topics) {
            return find(topics);
        }

        @Override
        public Map<String, Found> find(List<Topic> topics) {
            if (unreachable) {
                throw new KafkaException("nobody answers");
            }
            Map<String, Found> found = new HashMap<>();
            topics.forEach(topic -> found.put(
                    topic.name(),
                    new Found(
                            new TopicIdentity(
                                    "cluster", topic.name() + "#" + incarnations.getOrDefault(topic.name(), 0)),
                            1)));
            return found;
        }

        @Override
        public void close() {}
    }

    private final class LogConsumer extends MockConsumer<byte[], byte[]> {

        private final Map<TopicPartition, Long> given = new HashMap<>();

        LogConsumer() {
            super("none");
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(
                java.util.Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> begins = new HashMap<>();
            partitions.forEach(partition -> begins.put(partition, 0L));
            updateBeginningOffsets(begins);
            return begins;
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(java.util.Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            partitions.forEach(partition ->
                    ends.put(partition, (long) log(partition.topic()).size()));
            updateEndOffsets(ends);
            return ends;
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            if (unreachable) {
                throw new KafkaException("nobody answers");
            }
            if (given.isEmpty()) {
                assignment().forEach(partition -> given.put(partition, position(partition)));
                sessions.add(Map.copyOf(given));
            }
            endOffsets(assignment());
            assignment().forEach(this::giveNew);
            ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
            if (records.isEmpty()) {
                restUntilNext();
            }
            return records;
        }

        private void giveNew(TopicPartition partition) {
            List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>(log(partition.topic()));
            for (long next = given.getOrDefault(partition, 0L); next < log.size(); next++) {
                addRecord(log.get((int) next));
                given.put(partition, next + 1);
            }
        }

        /** A real consumer waits here; a mock that never does would keep a core busy. */
        private void restUntilNext() {
            try {
                wait(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
