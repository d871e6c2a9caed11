package kvisa.allinone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka node in this process, on the loopback interface. Start once, close once; thread-safe in between. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker whose log lives in a folder, which is created when missing.
     *
     * @param folder     where the log lives; one process at a time
     * @param port       client port, 0 for any free one
     * @param overrides  broker settings by their Kafka names, over {@link #singleNodeDefaults()}
     * @throws BrokerStartException if the folder cannot be used, is in use by another process, or the port is taken
     */
    public static EmbeddedBroker start(Path folder, int port, Map<String, String> overrides) {
        try {
            int controllerPort = freePort();
            return startNode(
                    new NodePlan(
                            NODE_ID,
                            folder,
                            port == 0 ? freePort() : port,
                            controllerPort,
                            NodePlan.voter(NODE_ID, controllerPort),
                            Uuid.randomUuid().toString()),
                    overrides);
        } catch (IOException e) {
            throw new BrokerStartException("no free port for a broker: " + e, e);
        }
    }

    /**
     * Starts one node of a cluster.
     *
     * @param overrides  broker settings by their Kafka names, over {@link #singleNodeDefaults()}
     * @throws BrokerStartException if the folder cannot be used, is in use by another process, or a port is taken
     */
    public static EmbeddedBroker startNode(NodePlan plan, Map<String, String> overrides) {
        try {
            Files.createDirectories(plan.folder());
            Map<String, String> properties = new HashMap<>(singleNodeDefaults());
            properties.putAll(overrides);
            properties.putAll(plan.properties());
            format(plan);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, plan.address());
        } catch (IOException e) {
            throw new BrokerStartException("broker folder " + plan.folder() + " cannot be used: " + e, e);
        } catch (KafkaException e) {
            throw new BrokerStartException("broker on " + plan.folder() + " cannot start: " + rootMessage(e), e);
        }
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker and waits until its log is closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * Settings that let one node hold everything: internal topics in one copy and few partitions (start-up time), no
     * topic by accident. Compacted tables keep tombstones for a week, so that a reader away for that long still learns
     * of deletions.
     */
    public static Map<String, String> singleNodeDefaults() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // After kill -9 the next start must wait until its own former session has run out.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("log.cleaner.delete.retention.ms", "604800000"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("auto.create.topics.enable", "false"));
    }

    /** Gives a new folder its cluster id; a folder that has one keeps it. */
    private static void format(NodePlan plan) throws IOException {
        Path folder = plan.folder();
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(plan.id())
                    .setClusterId(plan.clusterId())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(NodePlan.CONTROLLER_LISTENER)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) { // Formatter.run declares Exception
            throw new BrokerStartException("broker folder " + folder + " cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
