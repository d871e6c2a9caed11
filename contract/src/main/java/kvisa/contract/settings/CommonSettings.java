package kvisa.contract.settings;

import java.nio.file.Path;
import java.util.List;
import kvisa.contract.topic.Generation;

/** Settings every part of the product shares. */
public final class CommonSettings {

    /** Where Kafka is; empty in {@code demo} and {@code run} means: start one inside this process. */
    public static final Setting<String> BOOTSTRAP_SERVERS = Setting.text(
            "kafka.bootstrap.servers", "", "Kafka brokers host:port, comma-separated; empty: embedded broker");

    /** Copies of each topic and state changelog. */
    public static final Setting<Integer> REPLICATION =
            Setting.wholeNumber("kafka.replication.factor", 1, 1, 9, "copies of every topic that is created");

    /** Where this process keeps its files. */
    public static final Setting<Path> DATA_DIR =
            Setting.path("data.dir", "data", "folder for the broker's log, state stores and history");

    /** Which set of figures this process fills or shows. */
    public static final Setting<Generation> GENERATION = Setting.of(
            "assess.generation",
            "nothing, or up to 40 lower-case letters, digits and hyphens",
            Generation::new,
            "",
            "set of figures that is filled and shown, see kvisa replay; empty: the first one");

    private CommonSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(BOOTSTRAP_SERVERS, REPLICATION, DATA_DIR, GENERATION);
    }
}
