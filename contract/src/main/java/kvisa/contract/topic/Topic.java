package kvisa.contract.topic;

import java.util.Map;

/**
 * A topic as it must exist on the broker. Immutable.
 *
 * @param name        full name with version
 * @param partitions  number of partitions, at least 1
 * @param config      broker-side settings by their Kafka names
 */
public record Topic(String name, int partitions, Map<String, String> config) {

    public Topic {
        config = Map.copyOf(config);
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "topic " + name + " has " + partitions + " partitions, wanted at least 1");
        }
    }
}
