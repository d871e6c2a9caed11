package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.topology.CountingLoad;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Second readings wait by a figure that Kafka's consumer tells: with another name for it they would never wait. */
class CountingLoadIT {

    private static final int RECORDS = 500;
    private static final int RECORDS_AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final TopicPartition POSTS = new TopicPartition(TopicCatalogue.POSTS.name(), 3);
    private static final TopicPartition EMPTY = new TopicPartition(TopicCatalogue.POSTS.name(), 4);

    @Test
    void consumerTellsWhatItHasNotFetchedUnderTheNameLookedFor(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of())) {
            Settings settings = Settings.defaults(CommonSettings.all())
                    .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "test");
            TopicProvisioner.provision(settings, TopicCatalogue.all());
            publish(settings);

            try (KafkaConsumer<String, byte[]> consumer = consumer(settings)) {
                consumer.assign(List.of(POSTS, EMPTY));
                await().atMost(PATIENCE)
                        .until(() -> consumer.poll(Duration.ofMillis(100)).count() > 0);
                assertThat(CountingLoad.unfetchedPosts(consumer.metrics()))
                        .isPositive()
                        .isEqualTo(RECORDS - consumer.position(POSTS));

                await().atMost(PATIENCE).until(() -> {
                    consumer.poll(Duration.ofMillis(100));
                    return consumer.position(POSTS) == RECORDS;
                });
                assertThat(CountingLoad.unfetchedPosts(consumer.metrics())).isZero();
                assertThat(CountingLoad.partitionsTold(consumer.metrics())).containsExactlyInAnyOrder(3, 4);
            }
        }
    }

    private static void publish(Settings settings) throws Exception {
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(settings));
        // A broker that is not ready for the first batch of a new topic, but for the second, refuses the first for
        // good.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                sent.add(producer.send(
                        new ProducerRecord<>(POSTS.topic(), POSTS.partition(), "weibo:" + i, new byte[1])));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** A part of the records at a time, as a processor that has no room for more. */
    private static KafkaConsumer<String, byte[]> consumer(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(settings));
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
