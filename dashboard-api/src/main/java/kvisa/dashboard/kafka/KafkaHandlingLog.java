package kvisa.dashboard.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import kvisa.contract.codec.Codecs;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.alerting.HandlingUnavailableException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes to the alert-handling topic, one record at a time; a producer is opened with the first. */
public final class KafkaHandlingLog implements HandlingLog, AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaHandlingLog(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    /** A log on the brokers that the settings name. */
    public static KafkaHandlingLog of(Settings settings) {
        return new KafkaHandlingLog(() -> open(settings));
    }

    @Override
    public void put(AlertHandling handling) {
        send(handling.key(), Codecs.ALERT_HANDLING.write(handling));
    }

    @Override
    public void remove(String key) {
        send(key, null);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    /** Only opening is guarded: whoever waits for brokers holds up nobody else. */
    private void send(String key, byte @Nullable [] value) {
        try {
            producer()
                    .send(new ProducerRecord<>(
                            TopicCatalogue.ALERT_HANDLING.name(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (KafkaException e) {
            throw new HandlingUnavailableException("the brokers do not take it: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new HandlingUnavailableException("the brokers do not take it: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HandlingUnavailableException("interrupted while writing to the brokers", e);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> open = producer == null ? producers.get() : producer;
        producer = open;
        return open;
    }

    private static Producer<byte[], byte[]> open(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(settings));
        // Someone waits for the answer: no lingering, and a refusal rather than two minutes of hope.
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS / 2);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
