package kvisa.allinone.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kvisa.allinone.AllInOneSettings;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.allinone.replay.Figures;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.StreamProcessor;
import kvisa.stream.StreamProcessorSettings;
import kvisa.stream.refine.SecondTier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures how the stream processor comes back, with an embedded broker and the real topology: restart with its state on disk,
 * restart with an empty folder, and how long posts wait while two instances are restarted one after the other.
 */
public final class RestartBench {

    private static final Instant AT = Instant.parse("2025-10-01T00:00:00Z");
    private static final int DAYS = 30;

    /** Work is shared out anew every minute; by then the copies are there. */
    private static final Duration SETTLING = Duration.ofSeconds(75);

    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int MEBIBYTE = 1024 * 1024;

    private final long posts;
    private final Path folder;
    private final Settings settings;
    private final Consumer<String> progress;

    private RestartBench(long posts, Path folder, Settings settings, Consumer<String> progress) {
        this.posts = posts;
        this.folder = folder;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param posts     posts in the state, at least 1
     * @param folder    takes broker and state; empty
     * @param progress  told what is being done
     */
    public static RestartFigures run(long posts, Path folder, Consumer<String> progress) {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of())) {
            Settings settings = Settings.defaults(AllInOneSettings.all())
                    .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "bench");
            TopicProvisioner.provision(settings, TopicCatalogue.all());
            return new RestartBench(posts, folder, settings, progress).measure();
        }
    }

    static Post post(String id, Instant at) {
        return new Post(id, new Origin("bench", "bench", null, null, null), id, "en", at, at, Engagement.UNKNOWN);
    }

    private RestartFigures measure() {
        progress.accept("publishing " + posts + " posts");
        publish();
        progress.accept("counting them");
        double counting = seconds(() -> processor("a", 0), this::isCaughtUp);
        requireCounted();
        long mebibytes = size(folder.resolve("a")) / MEBIBYTE;
        progress.accept("restarting with state");
        double restart = seconds(() -> processor("a", 0), () -> true);
        progress.accept("restarting without state");
        forgetState(folder.resolve("a").resolve("streams"));
        double restored = seconds(() -> processor("a", 0), () -> true);
        requireCounted();
        progress.accept("restarting two instances one after the other");
        double[] waits = roll();
        return new RestartFigures(posts, posts / counting, mebibytes, restart, restored, waits[1], waits[0]);
    }

    /** Seconds from start to running and a condition; closed after that. */
    private double seconds(Supplier<StreamProcessor> opening, BooleanSupplier condition) {
        try (StreamProcessor processor = opening.get()) {
            long start = System.nanoTime();
            processor.start();
            await(() -> processor.isRunning() && condition.getAsBoolean());
            return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }

    /** Usual and longest wait. */
    private double[] roll() {
        StreamProcessor a = processor("a", 1);
        StreamProcessor b = processor("b", 1);
        try {
            a.start();
            awaitRunning(a);
            b.start();
            awaitRunning(b);
            pause(SETTLING);
            awaitRunning(a, b);
            Trickle trickle = new Trickle(settings);
            List<Double> before;
            try (trickle) {
                pause(STEADY);
                before = trickle.waits().stream().sorted().toList();
                a.close();
                a = restarted("a");
                pause(STEADY);
                b.close();
                b = restarted("b");
                pause(STEADY);
            }
            return new double[] {before.get(before.size() / 2), Collections.max(trickle.waits())};
        } finally {
            a.close();
            b.close();
        }
    }

    private StreamProcessor restarted(String name) {
        StreamProcessor processor = processor(name, 1);
        processor.start();
        awaitRunning(processor);
        return processor;
    }

    private static void awaitRunning(StreamProcessor... processors) {
        for (StreamProcessor each : processors) {
            await(each::isRunning);
        }
    }

    private StreamProcessor processor(String name, int standbys) {
        Settings own = settings.with(
                        CommonSettings.DATA_DIR, folder.resolve(name).toString(), "bench")
                .with(StreamProcessorSettings.STANDBYS, Integer.toString(standbys), "bench");
        return new StreamProcessor(own, new PassThrough(), SecondTier.none(), new SimpleMeterRegistry());
    }

    private boolean isCaughtUp() {
        pause(SECOND);
        return Figures.of(settings, Generation.FIRST).posts() == posts;
    }

    private void requireCounted() {
        long counted = Figures.of(settings, Generation.FIRST).posts();
        if (counted != posts) {
            throw new IllegalStateException("totals hold " + counted + " posts, wanted " + posts);
        }
    }

    private void publish() {
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(settings));
        // The topic is seconds old: were the broker not ready for the first batch but for the second, it would never
        // take
        // the first any more.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            for (long i = 0; i < posts; i++) {
                // Over a month of buckets, as real ones are.
                Instant at = AT.plusSeconds(i * 7919 % Duration.ofDays(DAYS).toSeconds());
                String id = "bench:" + i;
                var unused = producer.send(
                        new ProducerRecord<>(TopicCatalogue.POSTS.name(), id, Codecs.POST.write(post(id, at))),
                        (place, e) -> failure.compareAndSet(null, e));
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the broker of the benchmark does not take a post", failure.get());
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not done within " + PATIENCE);
            }
            pause(LOOK);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** All but the name of the instance: a new one would first have to wait until the group gives up the old. */
    private static void forgetState(Path streams) {
        try (Stream<Path> files = Files.walk(streams)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(streams) && !file.getFileName().toString().equals("instance.id")) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("state in " + streams + " cannot be deleted", e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("size of " + folder + " cannot be told", e);
        }
    }
}
