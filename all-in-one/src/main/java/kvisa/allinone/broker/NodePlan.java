package kvisa.allinone.broker;

import java.nio.file.Path;
import java.util.Map;

/**
 * One Kafka node, broker and controller at once, on the loopback interface. Immutable.
 *
 * @param id              number of the node, at least 1
 * @param folder          where its log lives; one process at a time
 * @param port            port for clients and other brokers
 * @param controllerPort  port for the other controllers
 * @param voters          all controllers, {@code id@host:port} joined by commas; the same for every node of a cluster
 * @param clusterId       the same for every node of a cluster, see {@link org.apache.kafka.common.Uuid#randomUuid()}
 */
public record NodePlan(int id, Path folder, int port, int controllerPort, String voters, String clusterId) {

    static final String LOOPBACK = "127.0.0.1";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    public NodePlan {
        if (id < 1) {
            throw new IllegalArgumentException("node id " + id + ", wanted at least 1");
        }
    }

    /** How a node is named among {@link #voters}. */
    public static String voter(int id, int controllerPort) {
        return id + "@" + LOOPBACK + ":" + controllerPort;
    }

    /** {@code host:port} for clients. */
    public String address() {
        return LOOPBACK + ":" + port;
    }

    Map<String, String> properties() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(id)),
                Map.entry("controller.quorum.voters", voters),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + address() + "," + CONTROLLER_LISTENER + "://" + LOOPBACK + ":"
                                + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://" + address()),
                Map.entry("log.dirs", folder.toString()));
    }
}
