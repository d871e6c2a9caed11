package kvisa.dashboard.kafka;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;

/**
 * The topics a dashboard follows: all but the posts themselves, which the assessed ones repeat. The history knows them by
 * their names in the catalogue, whichever generation they are of: it holds one generation at a time, and starts a topic
 * over when it is that of another. Immutable.
 */
final class FollowedTopics {

    /** As the catalogue names them. */
    static final List<Topic> OF_CATALOGUE = List.of(
            TopicCatalogue.ASSESSED,
            TopicCatalogue.AGGREGATES,
            TopicCatalogue.ALERTS,
            TopicCatalogue.ALERT_HANDLING,
            TopicCatalogue.REJECTED,
            TopicCatalogue.INGEST_PROGRESS);

    private final Map<String, Topic> byNameOnBrokers;

    FollowedTopics(Generation generation) {
        this.byNameOnBrokers = OF_CATALOGUE.stream()
                .collect(Collectors.toMap(topic -> generation.topic(topic).name(), Function.identity()));
    }

    /** As they stand on the brokers. */
    List<Topic> onBrokers() {
        return byNameOnBrokers.entrySet().stream()
                .map(each -> new Topic(
                        each.getKey(),
                        each.getValue().partitions(),
                        each.getValue().config()))
                .toList();
    }

    /**
     * The name in the catalogue, and in the history, of a topic on the brokers.
     *
     * @throws IllegalArgumentException if the topic is not followed
     */
    String inCatalogue(String onBrokers) {
        Topic topic = byNameOnBrokers.get(onBrokers);
        if (topic == null) {
            throw new IllegalArgumentException("topic " + onBrokers + " is not followed");
        }
        return topic.name();
    }
}
