package kvisa.dashboard.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.FeedState.Phase;
import kvisa.dashboard.history.HistoryStore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a history from the topics, on a thread of its own, session after session: a session ends when the brokers cannot
 * be used or a topic is no longer the one it began with, and the next begins with a fresh look. A fault of the program or
 * of the storage ends following for good; {@link #state} says so.
 */
public final class TopicFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private static final int FETCH_WAIT_MILLIS = 100;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration GOODBYE = Duration.ofSeconds(30);

    private final Edge edge;
    private final FollowedTopics topics;
    private final FollowSession.Sink sink;
    private final Thread thread = new Thread(this::run, "kvisa-follower");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile FeedState state = FeedState.STARTING;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    /**
     * How the cluster is reached; a test has its own.
     *
     * @param directories  opens a look at the topics
     * @param consumers    opens a consumer of raw records
     */
    record Edge(Supplier<TopicDirectory> directories, Supplier<Consumer<byte[], byte[]>> consumers) {}

    /**
     * A follower of the brokers that the settings name; it does not run yet.
     *
     * @param onAlert  told of every alert that changes after the first catching up
     */
    public static TopicFollower of(
            Settings settings,
            HistoryStore store,
            MeterRegistry meters,
            InstantSource clock,
            java.util.function.Consumer<SpikeAlert> onAlert) {
        Edge edge = new Edge(() -> new KafkaTopicDirectory(settings), () -> consumer(settings));
        return new TopicFollower(
                edge, new FollowedTopics(settings.get(CommonSettings.GENERATION)), store, meters, clock, onAlert);
    }

    TopicFollower(
            Edge edge,
            FollowedTopics topics,
            HistoryStore store,
            MeterRegistry meters,
            InstantSource clock,
            java.util.function.Consumer<SpikeAlert> onAlert) {
        this.edge = edge;
        this.topics = topics;
        this.sink = new FollowSession.Sink(store, new FollowMeters(meters, this::state), clock, onAlert);
    }

    /** Starts to follow. */
    public void start() {
        thread.start();
    }

    /** How it goes. */
    public FeedState state() {
        return state;
    }

    /** Stops after the batch in hand. */
    @Override
    public void close() {
        stopping.countDown();
        Consumer<byte[], byte[]> consumer = reading;
        if (consumer == null) {
            thread.interrupt(); // It waits for brokers, perhaps for a minute.
        } else {
            consumer.wakeup();
        }
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
                boolean followed = session();
                pause = followed ? FIRST_PAUSE : longer(pause);
                isStopping(pause);
            }
        } catch (RuntimeException e) {
            if (isStopping(Duration.ZERO)) {
                return;
            }
            LOG.error(
                    "following the topics has failed; the history stands still until this process is started again", e);
            state = new FeedState(Phase.FAILED, String.valueOf(e.getMessage()), state.lag());
        }
    }

    /** Follows until something ends the session; true if it had begun to read. */
    private boolean session() {
        try (TopicDirectory directory = edge.directories().get();
                Consumer<byte[], byte[]> consumer = edge.consumers().get()) {
            FollowSession session = new FollowSession(directory, consumer, topics, sink);
            // Opening may drop what was read: until it is read again, nobody must take the store for complete.
            state = new FeedState(state.phase(), state.detail(), unknown(state.lag()));
            session.open();
            reading = consumer;
            do {
                state = new FeedState(Phase.FOLLOWING, "", session.lag());
            } while (!isStopping(Duration.ZERO) && session.step());
        } catch (WakeupException e) {
            LOG.info("following stops");
        } catch (KafkaException e) {
            waitFor(e);
        }
        boolean read = reading != null;
        reading = null;
        return read;
    }

    private void waitFor(KafkaException e) {
        if (!isStopping(Duration.ZERO)) {
            LOG.warn("following waits for the brokers: {}", e.toString());
            state = new FeedState(Phase.WAITING, String.valueOf(e.getMessage()), unknown(state.lag()));
        }
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

    private static Map<String, @Nullable Long> unknown(Map<String, @Nullable Long> lag) {
        Map<String, @Nullable Long> unknown = new HashMap<>();
        lag.keySet().forEach(topic -> unknown.put(topic, null));
        return unknown;
    }

    private static Consumer<byte[], byte[]> consumer(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.consumer(settings));
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, FollowSession.BATCH);
        // An offset that is out of range means a topic that was cut or made anew: a new session decides, not the
        // client.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // A broker that waits half a second, the default, for more data holds back what a transaction just committed.
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
