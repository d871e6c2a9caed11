package kvisa.dashboard.kafka;

import java.util.List;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;

/** The topics a dashboard follows: all but the posts themselves, which the assessed ones repeat. */
final class FollowedTopics {

    static final List<Topic> ALL = List.of(
            TopicCatalogue.ASSESSED,
            TopicCatalogue.AGGREGATES,
            TopicCatalogue.ALERTS,
            TopicCatalogue.ALERT_HANDLING,
            TopicCatalogue.REJECTED,
            TopicCatalogue.INGEST_PROGRESS);

    private FollowedTopics() {}
}
