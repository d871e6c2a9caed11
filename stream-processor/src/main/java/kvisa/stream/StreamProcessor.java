package kvisa.stream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.Settings;
import kvisa.stream.guard.GuardedAssessor;
import kvisa.stream.guard.Limits;
import kvisa.stream.http.Health;
import kvisa.stream.post.CachingAssessor;
import kvisa.stream.post.PostLedger;
import kvisa.stream.refine.RefineMeters;
import kvisa.stream.refine.SecondTier;
import kvisa.stream.refine.kafka.RefinePlan;
import kvisa.stream.refine.kafka.Refiner;
import kvisa.stream.topology.ClientPlan;
import kvisa.stream.topology.CountingLoad;
import kvisa.stream.topology.InstanceId;
import kvisa.stream.topology.KvisaTopology;
import kvisa.stream.topology.ReadableStreams;
import kvisa.stream.topology.StateMemory;
import kvisa.stream.topology.StatePlan;
import kvisa.stream.topology.StreamMeters;
import kvisa.stream.topology.StreamsProperties;
import kvisa.stream.topology.TopologyPlan;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology, and beside it the refiner: started once, closed once. Thread-safe.
 *
 * <p>An exception that no step expects stops all of it: the state becomes {@code ERROR} and stays so until the process
 * is started again. Going on would mean counts that nobody can vouch for. The refiner may stop without that: then first
 * verdicts stay, and counts are as exact as ever.
 */
public final class StreamProcessor implements AutoCloseable, Health {

    private static final Logger LOG = LoggerFactory.getLogger(StreamProcessor.class);
    private static final long MEBIBYTE = 1024L * 1024;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Settings settings;
    private final StateMemory memory;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final Optional<Refiner> refiner;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * A processor that is not started yet.
     *
     * @param settings  must hold {@link StreamProcessorSettings} and {@link CommonSettings}
     * @param first     gives every post its verdict; thread-safe
     * @param second    reads again what the first is not sure of
     * @param meters    where the processor and Kafka's client report
     * @throws InvalidSettingsException if no broker is named
     */
    public StreamProcessor(Settings settings, TextAssessor first, SecondTier second, MeterRegistry meters) {
        requireBroker(settings);
        this.settings = settings;
        ClientPlan client = clientPlan(settings);
        this.memory = new StateMemory(settings.get(StreamProcessorSettings.STATE_MEBIBYTES) * MEBIBYTE);
        Properties properties = StreamsProperties.of(KafkaClients.common(settings), client, memory);
        TextAssessor guarded = guarded(first, settings.get(StreamProcessorSettings.TEXT_LIMIT), "first", meters);
        PostLedger ledger = new PostLedger(remembering(guarded), second);
        this.streams = new ReadableStreams(
                new KvisaTopology(plan(settings), ledger, new StreamMeters(meters)).build(properties), properties);
        Gauge.builder("kvisa.state.memory.bytes", memory, StateMemory::usedBytes)
                .description("memory outside the heap that holds state")
                .strongReference(true)
                .register(meters);
        this.streams.setUncaughtExceptionHandler(StreamProcessor::stopOn);
        this.streams.setStateListener(this::follow);
        this.metrics = new KafkaStreamsMetrics(streams);
        this.metrics.bindTo(meters);
        this.refiner = refiner(client, second, meters);
        LOG.info(
                "stream processor assesses with {}, refines with {}",
                first.modelId(),
                second.exists() ? second.modelId() : "nothing");
    }

    /** With a limit for each text, and with meters that tell how it is kept. */
    private static TextAssessor guarded(TextAssessor assessor, Duration limit, String reader, MeterRegistry meters) {
        GuardedAssessor guarded = new GuardedAssessor(assessor, Limits.ofText(limit));
        FunctionCounter.builder("kvisa.assess.timeouts", guarded, GuardedAssessor::timeOuts)
                .description("texts that took a reader too long")
                .tag("reader", reader)
                .register(meters);
        Gauge.builder("kvisa.assess.hanging", guarded, GuardedAssessor::hanging)
                .description("analysers that were left behind with a text and have not come back")
                .tag("reader", reader)
                .strongReference(true)
                .register(meters);
        return guarded;
    }

    private TextAssessor remembering(TextAssessor assessor) {
        return new CachingAssessor(assessor, settings.get(StreamProcessorSettings.REMEMBERED_TEXTS));
    }

    /** None where there is no second assessor, or where other instances are to do its work. */
    private Optional<Refiner> refiner(ClientPlan client, SecondTier second, MeterRegistry registry) {
        int threads = settings.get(StreamProcessorSettings.REFINE_THREADS);
        if (!second.exists() || threads == 0) {
            return Optional.empty();
        }
        RefineMeters meters = new RefineMeters(registry);
        Duration limit = settings.get(StreamProcessorSettings.REFINE_TEXT_LIMIT);
        SecondTier remembering = new SecondTier(
                second.modelId(),
                second.policy(),
                () -> remembering(meters.timed(guarded(second.loader().get(), limit, "second", registry))));
        RefinePlan plan = new RefinePlan(
                client.applicationId() + "-refine",
                client.instanceId(),
                settings.get(CommonSettings.GENERATION),
                threads,
                settings.get(StreamProcessorSettings.REFINE_ROOM));
        return Optional.of(Refiner.of(settings, plan, remembering, new CountingLoad(streams)::isHigh, meters));
    }

    private static void requireBroker(Settings settings) {
        if (settings.get(CommonSettings.BOOTSTRAP_SERVERS).isBlank()) {
            throw new InvalidSettingsException(List.of(
                    CommonSettings.BOOTSTRAP_SERVERS.key() + ": found nothing, wanted host:port of a Kafka broker"));
        }
    }

    private static ClientPlan clientPlan(Settings settings) {
        Path stateDir = settings.get(CommonSettings.DATA_DIR).resolve("streams");
        return new ClientPlan(
                settings.get(CommonSettings.GENERATION)
                        .applicationId(settings.get(StreamProcessorSettings.APPLICATION_ID)),
                InstanceId.keptIn(stateDir),
                stateDir,
                settings.get(CommonSettings.REPLICATION),
                settings.get(StreamProcessorSettings.THREADS),
                new StatePlan(
                        settings.get(StreamProcessorSettings.CACHE_MEBIBYTES) * MEBIBYTE,
                        settings.get(StreamProcessorSettings.STATE_MEBIBYTES) * MEBIBYTE,
                        settings.get(StreamProcessorSettings.STANDBYS)));
    }

    private static TopologyPlan plan(Settings settings) {
        return new TopologyPlan(
                settings.get(StreamProcessorSettings.FLUSH_INTERVAL),
                settings.get(StreamProcessorSettings.DETECT_INTERVAL),
                settings.get(StreamProcessorSettings.WATCHED_SERIES),
                settings.get(CommonSettings.GENERATION));
    }

    private void follow(KafkaStreams.State now, KafkaStreams.State before) {
        LOG.info("stream processor was {}, is {}", before, now);
        if (now.hasCompletedShutdown()) {
            ended.countDown();
        }
    }

    private static StreamThreadExceptionResponse stopOn(Throwable failure) {
        LOG.error("stream processor stops on an exception that no step expects", failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /**
     * Creates missing topics and starts; returns before the first post is read.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers cannot be reached
     * @throws IllegalStateException if it was started before
     */
    public void start() {
        TopicProvisioner.provision(
                settings, settings.get(CommonSettings.GENERATION).topics());
        streams.start();
        refiner.ifPresent(Refiner::start);
    }

    /** Whether posts are being processed. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether posts are being processed, or will be once partitions and state have been shared out. */
    @Override
    public boolean isHealthy() {
        return streams.state().isRunningOrRebalancing();
    }

    /** State of the client in Kafka's words: {@code CREATED}, {@code REBALANCING}, {@code RUNNING}, {@code ERROR} ... */
    @Override
    public String state() {
        return streams.state().name();
    }

    /**
     * Waits until it has stopped, by {@link #close} or by a failure.
     *
     * @return whether it was a failure
     */
    public boolean awaitFailureOrClose() throws InterruptedException {
        ended.await();
        return streams.state() == KafkaStreams.State.ERROR;
    }

    /** Commits what is done and stops; waits for that at most half a minute. */
    @Override
    public void close() {
        refiner.ifPresent(Refiner::close);
        metrics.close();
        if (streams.close(CloseOptions.timeout(CLOSE_WITHIN).withGroupMembershipOperation(farewell()))) {
            memory.close(); // Not else: a store that is still open would read freed memory.
        } else {
            LOG.warn("stream processor did not stop within {}, is {}", CLOSE_WITHIN, streams.state());
        }
    }

    /**
     * Where others hold copies of the state, they take over at once. Where nobody does, whoever took over would first have to
     * read all of it, which takes longer than the restart that most stops are part of: the work waits for this instance, for
     * as long as the group has patience.
     */
    private CloseOptions.GroupMembershipOperation farewell() {
        return settings.get(StreamProcessorSettings.STANDBYS) > 0
                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP;
    }
}
