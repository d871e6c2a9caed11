package kvisa.contract.kafka;

import java.util.HashMap;
import java.util.Map;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Client properties that the product's promises rest on: nothing lost, nothing twice, nothing uncommitted read. */
public final class KafkaClients {

    private KafkaClients() {}

    /** Brokers plus everything under {@code kafka.client.}. */
    public static Map<String, Object> common(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.under(SettingsReader.KAFKA_CLIENT_PREFIX));
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.get(CommonSettings.BOOTSTRAP_SERVERS));
        return properties;
    }

    /** An idempotent producer that waits for all in-sync replicas. */
    public static Map<String, Object> producer(Settings settings) {
        Map<String, Object> properties = common(settings);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        return properties;
    }

    /** A consumer of committed records that never commits offsets by itself and starts at the beginning. */
    public static Map<String, Object> consumer(Settings settings) {
        Map<String, Object> properties = common(settings);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return properties;
    }
}
