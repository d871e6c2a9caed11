package kvisa.allinone.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kvisa.allinone.process.ChildProcess;
import kvisa.allinone.process.FreePorts;
import kvisa.allinone.process.LocalCluster;
import kvisa.allinone.process.LocalParts;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.StreamProcessorSettings;

/**
 * The processes of a run, and a watch over them that starts again what gave up by itself, as a service manager would.
 * Thread-safe.
 */
final class Fleet implements AutoCloseable {

    static final int MOST_PROCESSORS = 3;

    /** A text that is held back at the gate is in a reader's hands, and must not be refused for that. */
    private static final Duration AT_THE_GATE = Duration.ofHours(2);

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration PER_SECOND_READING = Duration.ofMillis(2);
    private static final int WATCH_MILLIS = 1_000;

    private final Path folder;
    private final LocalCluster cluster;
    private final Settings settings;
    private final LocalParts.Part api;
    private final List<LocalParts.Part> processors;
    private final SmallDisk smallDisk;
    private final Set<ChildProcess> wanted = ConcurrentHashMap.newKeySet();
    private final Set<ChildProcess> everStarted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger endedByThemselves = new AtomicInteger();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private Fleet(Path folder, LocalCluster cluster, boolean shippedModel) {
        this.folder = folder;
        this.cluster = cluster;
        int copies = cluster.brokers().size();
        this.settings = Settings.defaults(CommonSettings.all())
                .with(CommonSettings.BOOTSTRAP_SERVERS, cluster.bootstrapServers(), "fault run")
                .with(CommonSettings.REPLICATION, Integer.toString(copies), "fault run");
        LocalParts parts = new LocalParts(folder, cluster.bootstrapServers(), copies, new FreePorts());
        this.api = parts.api("api", List.of());
        this.processors = IntStream.rangeClosed(1, MOST_PROCESSORS)
                .mapToObj(number -> parts.processor(
                        "processor-" + number,
                        FaultProcessorMain.class.getName(),
                        FaultProcessorMain.arguments(shippedModel, PER_SECOND_READING, gate()),
                        List.of("--" + StreamProcessorSettings.REFINE_TEXT_LIMIT.key() + "=" + AT_THE_GATE)))
                .toList();
        this.smallDisk = SmallDisk.at(processors.get(0).dataFolder());
    }

    /**
     * Starts brokers, topics, API and some processors.
     *
     * @throws IllegalStateException if one of them does not come up
     */
    static Fleet start(FaultPlan plan, int processors) throws InterruptedException {
        LocalCluster cluster = LocalCluster.start(plan.folder(), plan.brokers(), new FreePorts(), Map.of());
        try {
            cluster.awaitReady(READY_WITHIN);
            Fleet fleet = new Fleet(plan.folder(), cluster, plan.shippedModel());
            try {
                fleet.startParts(processors);
                return fleet;
            } catch (RuntimeException | InterruptedException e) {
                fleet.close();
                throw e;
            }
        } catch (RuntimeException | InterruptedException e) {
            cluster.close();
            throw e;
        }
    }

    @SuppressWarnings(
            "FutureReturnValueIgnored") // If the watch ends, what gave up stays down, and the run fails by that.
    private void startParts(int count) throws InterruptedException {
        TopicProvisioner.provision(settings, TopicCatalogue.all());
        openGate();
        start(api.process());
        setProcessors(count);
        api.process().awaitHealthy(READY_WITHIN);
        for (LocalParts.Part processor : processors.subList(0, count)) {
            processor.process().awaitHealthy(READY_WITHIN);
        }
        watch.scheduleWithFixedDelay(this::restartWhatEnded, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void restartWhatEnded() {
        for (ChildProcess process : wanted) {
            synchronized (process) {
                if (wanted.contains(process) && !process.isAlive()) {
                    endedByThemselves.incrementAndGet();
                    process.start();
                }
            }
        }
    }

    /** For clients of the cluster. */
    Settings settings() {
        return settings;
    }

    List<ChildProcess> brokers() {
        return cluster.brokers();
    }

    /** All brokers are members again. */
    void awaitBrokers() throws InterruptedException {
        cluster.awaitReady(READY_WITHIN);
    }

    LocalParts.Part api() {
        return api;
    }

    SmallDisk smallDisk() {
        return smallDisk;
    }

    /** The processor whose data lies on the small disk; it is always wanted. */
    LocalParts.Part onSmallDisk() {
        return processors.get(0);
    }

    /** Processors that are to run now. */
    List<LocalParts.Part> processors() {
        return processors.stream()
                .filter(processor -> wanted.contains(processor.process()))
                .toList();
    }

    /** Starts or stops processors, in order, until so many are to run. */
    void setProcessors(int count) throws InterruptedException {
        for (int i = 0; i < processors.size(); i++) {
            ChildProcess process = processors.get(i).process();
            if (i < count && !wanted.contains(process)) {
                start(process);
            } else if (i >= count && wanted.remove(process)) {
                process.stop();
            }
        }
    }

    /** Lets a process be down, and kills it. */
    void kill(ChildProcess process) {
        synchronized (process) {
            wanted.remove(process);
            process.kill();
        }
    }

    /** Starts a process and wants it to run. */
    void start(ChildProcess process) {
        synchronized (process) {
            process.start();
            everStarted.add(process);
            wanted.add(process);
        }
    }

    /** Deletes what a part keeps on disk, while it is down. */
    void empty(LocalParts.Part part) {
        try (Stream<Path> files = Files.walk(part.dataFolder())) {
            // The folder itself may be where a disk is mounted.
            for (Path file : files.filter(each -> !each.equals(part.dataFolder()))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("data of " + part.process().plan().name() + " cannot be deleted", e);
        }
    }

    /** Second readings may begin, or go on. */
    void openGate() {
        try {
            Files.writeString(gate(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("no file can be made in " + folder, e);
        }
    }

    /** No second reading begins any more. */
    void closeGate() {
        try {
            Files.deleteIfExists(gate());
        } catch (IOException e) {
            throw new UncheckedIOException("no file can be deleted in " + folder, e);
        }
    }

    private Path gate() {
        return folder.resolve("second-readings-may-begin");
    }

    /** How often a process gave up by itself. */
    int endedByThemselves() {
        return endedByThemselves.get();
    }

    /** Kills everything. */
    @Override
    public void close() {
        watch.shutdownNow();
        wanted.clear();
        Set<ChildProcess> all = new HashSet<>(everStarted);
        all.forEach(ChildProcess::close);
        cluster.close();
        smallDisk.close();
    }
}
