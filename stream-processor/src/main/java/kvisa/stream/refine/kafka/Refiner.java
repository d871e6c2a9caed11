package kvisa.stream.refine.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.refine.RefineDesk;
import kvisa.stream.refine.RefineMeters;
import kvisa.stream.refine.RefineWorkers;
import kvisa.stream.refine.SecondTier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads texts a second time, on threads of its own, session after session: a session ends when the brokers cannot be
 * used, and the next begins a little later. A fault of the program or of the assessor ends it for good, with an error in
 * the log; posts then keep their first verdicts, and their requests wait for the next start.
 */
public final class Refiner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refiner.class);

    /** As soon as counting goes on elsewhere, see {@code StreamsProperties}. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(20);

    private static final int FETCH_WAIT_MILLIS = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(30);
    private static final Duration FLUSH_WITHIN = Duration.ofSeconds(10);

    private final Edge edge;
    private final RefinePlan plan;
    private final SecondTier second;
    private final BooleanSupplier othersAreBusy;
    private final RefineMeters meters;
    private final Thread thread = new Thread(this::run, "kvisa-refiner");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable TextAssessor loaded;

    /**
     * How the cluster is reached; a test has its own.
     *
     * @param consumers  opens a consumer of requests
     * @param producers  opens a producer of answers
     */
    record Edge(Supplier<Consumer<String, byte[]>> consumers, Supplier<Producer<String, byte[]>> producers) {}

    /**
     * A refiner over the brokers that the settings name; it does not run yet.
     *
     * @param othersAreBusy  whether the machine is needed for first verdicts now; asked ten times a second
     */
    public static Refiner of(
            Settings settings, RefinePlan plan, SecondTier second, BooleanSupplier othersAreBusy, RefineMeters meters) {
        Edge edge = new Edge(() -> consumer(settings, plan), () -> producer(settings));
        return new Refiner(edge, plan, second, othersAreBusy, meters);
    }

    Refiner(Edge edge, RefinePlan plan, SecondTier second, BooleanSupplier othersAreBusy, RefineMeters meters) {
        this.edge = edge;
        this.plan = plan;
        this.second = second;
        this.othersAreBusy = othersAreBusy;
        this.meters = meters;
    }

    /** Starts; returns before the first request is read. */
    public void start() {
        meters.running(true);
        thread.start();
    }

    /** Stops after the texts in hand. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!isStopping(Duration.ZERO)) {
                pause = session() ? FIRST_PAUSE : longer(pause);
                isStopping(pause);
            }
        } catch (Throwable e) { // Any: whatever it is, a thread must not end unseen.
            tellEnd(e);
        } finally {
            meters.running(false);
        }
    }

    /** An assessor that was still being loaded may fail because the process ends: that is no fault. */
    private void tellEnd(Throwable failure) {
        if (isStopping(Duration.ZERO)) {
            LOG.info("second readings end with the process: {}", failure.toString());
        } else {
            LOG.error("second readings have stopped until this process is started again; first verdicts stay", failure);
        }
    }

    /** Works until something ends the session; true if it ended in order. */
    private boolean session() throws Throwable {
        RefineDesk desk = new RefineDesk(plan.room());
        try (Consumer<String, byte[]> consumer = edge.consumers().get();
                Producer<String, byte[]> producer = edge.producers().get()) {
            work(desk, consumer, producer);
            return true;
        } catch (KafkaException e) {
            if (!isStopping(Duration.ZERO)) {
                LOG.warn("second readings wait for the brokers: {}", e.toString());
            }
            return false;
        }
    }

    private void work(RefineDesk desk, Consumer<String, byte[]> consumer, Producer<String, byte[]> producer)
            throws Throwable {
        RefineSession session = new RefineSession(
                consumer,
                plan.generation().topic(TopicCatalogue.REFINE_REQUESTS).name(),
                desk,
                othersAreBusy);
        Answers answers = new Answers(
                producer, plan.generation().topic(TopicCatalogue.REFINEMENTS).name(), second.modelId());
        RefineWorkers workers = new RefineWorkers(plan.threads(), desk, this::loaded, answers);
        try {
            session.open();
            while (!isStopping(Duration.ZERO) && desk.failure().isEmpty()) {
                session.step();
            }
        } finally {
            workers.close();
        }
        finish(session, consumer, producer);
        if (desk.failure().isPresent()) {
            throw desk.failure().get();
        }
    }

    /** What was answered is acknowledged and committed, so that the next start does not answer it again. */
    private static void finish(
            RefineSession session, Consumer<String, byte[]> consumer, Producer<String, byte[]> producer) {
        producer.close(FLUSH_WITHIN);
        session.commit();
        consumer.close(CloseOptions.timeout(FLUSH_WITHIN)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    /** Loaded once, by the thread that needs it first. */
    private synchronized TextAssessor loaded() {
        if (loaded == null) {
            LOG.info("second assessor {} is being loaded", second.modelId());
            TextAssessor assessor = second.loader().get();
            if (!assessor.modelId().equals(second.modelId())) {
                throw new IllegalStateException("second assessor is " + assessor.modelId() + ", announced as "
                        + second.modelId() + "; posts would be asked for again and again");
            }
            loaded = assessor;
        }
        return loaded;
    }

    private boolean isStopping(Duration patience) {
        try {
            return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static Consumer<String, byte[]> consumer(Settings settings, RefinePlan plan) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(settings));
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, plan.groupId());
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, plan.instanceId());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) GIVEN_UP_AFTER.toMillis());
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<String, byte[]> producer(Settings settings) {
        return new KafkaProducer<>(KafkaClients.producer(settings), new StringSerializer(), new ByteArraySerializer());
    }
}
