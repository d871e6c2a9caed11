package kvisa.allinone.bench.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts verdicts straight from the assessed posts, for comparison with the cells, which travel another way. Stateless. */
final class AssessedVerdicts {

    private AssessedVerdicts() {}

    /** Live posts by {@code stance/xenophobia}. */
    static Map<String, Long> read(Settings settings) {
        Map<String, String> verdicts = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(settings), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicCatalogue.ASSESSED.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> take(verdicts, record));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        verdicts.values().forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        return counts;
    }

    private static void take(Map<String, String> verdicts, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            verdicts.remove(record.key());
            return;
        }
        AssessedPost post = Codecs.ASSESSED_POST.read(record.value());
        verdicts.put(
                record.key(),
                post.assessment().stance().verdict().wireName() + "/"
                        + post.assessment().xenophobia().level().level());
    }

    /** Verdicts that are not as often in the cells as among the assessed posts. */
    static long differences(Map<String, Long> assessed, JsonNode buckets) {
        Map<String, Long> cells = new TreeMap<>();
        buckets.forEach(bucket -> bucket.path("cells")
                .forEach(cell -> cells.merge(
                        cell.path("stance").asText() + "/"
                                + cell.path("xenophobia").asText(),
                        cell.path("posts").asLong(),
                        Long::sum)));
        Set<String> all = new HashSet<>(assessed.keySet());
        all.addAll(cells.keySet());
        return all.stream()
                .filter(verdict -> !assessed.getOrDefault(verdict, 0L).equals(cells.getOrDefault(verdict, 0L)))
                .count();
    }
}
