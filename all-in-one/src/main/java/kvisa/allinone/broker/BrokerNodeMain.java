package kvisa.allinone.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One node of a cluster as a process of its own, for benchmarks and tests that kill brokers; nothing a user starts.
 * Arguments: those of {@link #arguments}.
 */
public final class BrokerNodeMain {

    private static final int PLAN = 6;

    private BrokerNodeMain() {}

    /** Runs until the process is killed, or told to stop. */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        NodePlan plan = new NodePlan(
                Integer.parseInt(given.get(0)),
                Path.of(given.get(1)),
                Integer.parseInt(given.get(2)),
                Integer.parseInt(given.get(3)),
                given.get(4),
                given.get(5));
        EmbeddedBroker broker = EmbeddedBroker.startNode(plan, overrides(given.subList(PLAN, given.size())));
        // Kafka's own threads keep the process alive.
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
    }

    /** Command line of a node: its plan, then broker settings as {@code name=value}. */
    public static List<String> arguments(NodePlan plan, Map<String, String> overrides) {
        List<String> arguments = new ArrayList<>(List.of(
                Integer.toString(plan.id()),
                plan.folder().toString(),
                Integer.toString(plan.port()),
                Integer.toString(plan.controllerPort()),
                plan.voters(),
                plan.clusterId()));
        overrides.forEach((name, value) -> arguments.add(name + "=" + value));
        return arguments;
    }

    private static Map<String, String> overrides(List<String> pairs) {
        Map<String, String> overrides = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            overrides.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return overrides;
    }
}
