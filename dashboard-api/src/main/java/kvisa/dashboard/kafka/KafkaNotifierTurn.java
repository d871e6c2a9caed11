package kvisa.dashboard.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.notify.NotifierTurn;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns by a consumer group: the topic has one partition, and whichever instance the group gives it to tells the
 * channels. Nothing is read this way; the partition only says whose turn it is.
 */
public final class KafkaNotifierTurn implements NotifierTurn, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaNotifierTurn.class);

    private static final String GROUP = "kvisa-notifier";
    private static final int SESSION_MILLIS = 15_000;

    /** A turn whose group has not been heard of for so long may be another's by now: a process that was stopped. */
    private static final long STALE_NANOS =
            Duration.ofMillis(SESSION_MILLIS * 2 / 3).toNanos();

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final LongSupplier nanos;
    private final Thread thread = new Thread(this::run, "kvisa-notifier-turn");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> waiting;
    private volatile @Nullable Long begunAt;
    private volatile long heardAt;

    KafkaNotifierTurn(Supplier<Consumer<byte[], byte[]>> consumers, LongSupplier nanos) {
        this.consumers = consumers;
        this.nanos = nanos;
    }

    /** Turns among the instances on the brokers that the settings name; begins with {@link #start()}. */
    public static KafkaNotifierTurn of(Settings settings) {
        return new KafkaNotifierTurn(() -> consumer(settings), System::nanoTime);
    }

    /** Starts to wait for a turn. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public OptionalLong begunAt() {
        Long begun = begunAt;
        boolean stale = nanos.getAsLong() - heardAt > STALE_NANOS;
        return begun == null || stale ? OptionalLong.empty() : OptionalLong.of(begun);
    }

    /** Gives the turn back. */
    @Override
    public void close() {
        stopping.countDown();
        Consumer<byte[], byte[]> consumer = waiting;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                session();
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            waiting = consumer;
            consumer.subscribe(List.of(TopicCatalogue.ALERT_HANDLING.name()), new Turns(consumer));
            while (stopping.getCount() > 0) {
                step(consumer);
            }
        } catch (WakeupException e) {
            LOG.debug("waiting for a turn to tell channels stops");
        } catch (KafkaException e) {
            LOG.warn("whose turn it is to tell channels of alerts is not known: {}", e.toString());
        } finally {
            begunAt = null;
            waiting = null;
        }
    }

    void step(Consumer<byte[], byte[]> consumer) {
        consumer.poll(POLL);
        heardAt = nanos.getAsLong();
    }

    /** What the group says. */
    final class Turns implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Turns(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                consumer.pause(partitions);
                heardAt = nanos.getAsLong();
                begunAt = consumer.endOffsets(partitions).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                LOG.info("this instance tells channels of alerts");
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                begunAt = null;
                LOG.info("this instance no longer tells channels of alerts");
            }
        }
    }

    private static Consumer<byte[], byte[]> consumer(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(settings));
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 5);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // The topic may be made after this: look again soon.
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
