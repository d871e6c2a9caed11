package kvisa.allinone.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes a post every twentieth of a second and measures how long each waits for its verdict. */
final class Trickle implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final List<Double> waits = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch following = new CountDownLatch(1);
    private final Thread writer = new Thread(this::write, "bench-trickle-writer");
    private final Thread reader = new Thread(this::read, "bench-trickle-reader");

    Trickle(Settings settings) {
        this.settings = settings;
        reader.start();
        writer.start();
    }

    /** Seconds that each post waited so far, in the order of verdicts. */
    List<Double> waits() {
        synchronized (waits) {
            return List.copyOf(waits);
        }
    }

    private void write() {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(settings), new StringSerializer(), new ByteArraySerializer())) {
            following.await();
            long number = 0;
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                String id = "trickle:" + number++;
                published.put(id, System.nanoTime());
                producer.send(new ProducerRecord<>(
                                TopicCatalogue.POSTS.name(),
                                id,
                                Codecs.POST.write(RestartBench.post(id, Instant.now()))))
                        .get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker of the benchmark does not take a post", e);
        }
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                KafkaClients.consumer(settings), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, TopicCatalogue.ASSESSED.partitions())
                    .mapToObj(number -> new TopicPartition(TopicCatalogue.ASSESSED.name(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            following.countDown();
            long end = Long.MAX_VALUE;
            while (stopping.getCount() > 0 || (!published.isEmpty() && System.nanoTime() < end)) {
                consumer.poll(Duration.ofMillis(20)).forEach(record -> verdict(record.key()));
                end = stopping.getCount() == 0 && end == Long.MAX_VALUE ? System.nanoTime() + PATIENCE.toNanos() : end;
            }
        }
    }

    private void verdict(String id) {
        Long at = published.remove(id);
        if (at != null) {
            synchronized (waits) {
                waits.add((System.nanoTime() - at) / (double) TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    /** Publishes no more and waits until each post has its verdict, for two minutes at most. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            writer.join();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!published.isEmpty()) {
            throw new IllegalStateException(published.size() + " posts have no verdict after " + PATIENCE);
        }
    }
}
