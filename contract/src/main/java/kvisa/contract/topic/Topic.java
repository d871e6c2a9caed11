package kvisa.contract.topic;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A topic as it must exist on the broker. Immutable.
 *
 * @param name        full name with version, in Kafka's alphabet {@code [a-zA-Z0-9._-]{1,249}}
 * @param partitions  number of partitions, at least 1
 * @param config      broker-side settings by their Kafka names
 */
public record Topic(String name, int partitions, Map<String, String> config) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    public Topic {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("topic name \"" + name + "\" does not match " + NAME);
        }
        config = Map.copyOf(config);
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "topic " + name + " has " + partitions + " partitions, wanted at least 1");
        }
    }
}
