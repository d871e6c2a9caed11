package kvisa.allinone.replay;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a generation has yet to do. Immutable.
 *
 * @param unread   posts on the topic that it has not assessed, at most: compaction may leave fewer
 * @param waiting  posts that wait for a second reading
 */
public record Backlog(long unread, long waiting) {

    /**
     * As it stands now.
     *
     * @param applicationId  of the generation's stream processors
     * @throws KafkaException if the brokers cannot be reached
     */
    public static Backlog of(Settings settings, Generation generation, String applicationId) {
        Set<String> waiting = new HashSet<>();
        TopicReading.read(settings, generation.topic(TopicCatalogue.REFINE_REQUESTS), Instant.EPOCH, record -> {
            if (record.value() == null) {
                waiting.remove(record.key());
            } else {
                waiting.add(record.key());
            }
        });
        return new Backlog(unread(settings, applicationId), waiting.size());
    }

    /** Posts that a group has not read. */
    private static long unread(Settings settings, String group) {
        Set<TopicPartition> partitions = IntStream.range(0, TopicCatalogue.POSTS.partitions())
                .mapToObj(number -> new TopicPartition(TopicCatalogue.POSTS.name(), number))
                .collect(Collectors.toSet());
        try (Admin admin = Admin.create(KafkaClients.common(settings))) {
            Map<TopicPartition, @Nullable OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(
                            partitions.stream().collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest())),
                            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            return partitions.stream()
                    .mapToLong(part -> Objects.requireNonNull(ends.get(part)).offset() - offset(done.get(part)))
                    .sum();
        } catch (ExecutionException e) {
            throw new KafkaException("the brokers do not tell how far " + group + " has read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking how far " + group + " has read", e);
        }
    }

    private static long offset(@Nullable OffsetAndMetadata done) {
        return done == null ? 0 : done.offset();
    }

    /** Whether nothing is left to do. */
    public boolean isEmpty() {
        return unread == 0 && waiting == 0;
    }
}
