package kvisa.allinone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kvisa.allinone.broker.BrokerNodeMain;
import kvisa.allinone.broker.NodePlan;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka cluster of processes on this machine, each broker and controller at once. Topics have a copy on each broker
 * unless told otherwise, and take a write when two have it (with one broker: one). Thread-safe.
 */
public final class LocalCluster implements AutoCloseable {

    private static final int HEAP_MEBIBYTES = 512;
    private static final int ASK_MILLIS = 5_000;

    private final List<ChildProcess> brokers;
    private final String bootstrapServers;

    private LocalCluster(List<ChildProcess> brokers, String bootstrapServers) {
        this.brokers = List.copyOf(brokers);
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the brokers; returns before they are ready, see {@link #awaitReady}.
     *
     * @param folder     for their logs and data
     * @param size       brokers, at least 1
     * @param ports      where their ports come from
     * @param overrides  broker settings by their Kafka names, over those of a cluster of this size
     */
    public static LocalCluster start(Path folder, int size, FreePorts ports, Map<String, String> overrides) {
        List<NodePlan> nodes = nodes(folder, size, ports);
        Map<String, String> settings = new HashMap<>(defaults(size));
        settings.putAll(overrides);
        List<ChildProcess> brokers = nodes.stream()
                .map(node -> new ChildProcess(
                        new ChildProcess.Plan(
                                "broker-" + node.id(),
                                BrokerNodeMain.class.getName(),
                                BrokerNodeMain.arguments(node, settings),
                                ChildProcess.frugal(HEAP_MEBIBYTES),
                                folder),
                        () -> answers(node.address(), 1)))
                .toList();
        brokers.forEach(ChildProcess::start);
        return new LocalCluster(brokers, nodes.stream().map(NodePlan::address).collect(Collectors.joining(",")));
    }

    private static List<NodePlan> nodes(Path folder, int size, FreePorts ports) {
        String clusterId = Uuid.randomUuid().toString();
        List<Integer> controllers = new ArrayList<>();
        List<String> voters = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            controllers.add(ports.next());
            voters.add(NodePlan.voter(id, controllers.get(id - 1)));
        }
        List<NodePlan> nodes = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            nodes.add(new NodePlan(
                    id,
                    folder.resolve("broker-" + id),
                    ports.next(),
                    controllers.get(id - 1),
                    String.join(",", voters),
                    clusterId));
        }
        return nodes;
    }

    private static Map<String, String> defaults(int size) {
        String copies = Integer.toString(size);
        String inSync = Integer.toString(Math.min(size, 2));
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", copies),
                Map.entry("transaction.state.log.replication.factor", copies),
                Map.entry("transaction.state.log.min.isr", inSync),
                Map.entry("share.coordinator.state.topic.replication.factor", copies),
                Map.entry("share.coordinator.state.topic.min.isr", inSync),
                Map.entry("default.replication.factor", copies),
                Map.entry("min.insync.replicas", inSync),
                // On a busy machine a healthy broker can be silent for a few seconds.
                Map.entry("broker.session.timeout.ms", "6000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"));
    }

    /** {@code host:port} of every broker, for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The brokers, always in the same order. */
    public List<ChildProcess> brokers() {
        return brokers;
    }

    /**
     * Waits until all brokers are members of the cluster.
     *
     * @throws IllegalStateException if one ends before, or they need longer
     */
    public void awaitReady(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!answers(bootstrapServers, brokers.size())) {
            for (ChildProcess broker : brokers) {
                if (!broker.isAlive()) {
                    throw new IllegalStateException(broker.plan().name() + " ended; see "
                            + broker.plan().log());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "not all of " + brokers.size() + " brokers are there after " + atMost.toSeconds() + " s; see "
                                + brokers.get(0).plan().folder());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean answers(String bootstrapServers, int members) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ASK_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ASK_MILLIS))) {
            return admin.describeCluster().nodes().get().size() >= members;
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills all brokers. */
    @Override
    public void close() {
        brokers.forEach(ChildProcess::close);
    }
}
