package kvisa.dashboard.kafka;

import java.util.List;
import java.util.Map;
import kvisa.contract.topic.Topic;
import kvisa.dashboard.history.TopicPosition.TopicIdentity;

/** What the cluster has under the names of topics. */
interface TopicDirectory extends AutoCloseable {

    /**
     * A topic as it stands on the cluster.
     *
     * @param identity    tells it from another of the same name
     * @param partitions  how many, at least 1
     */
    record Found(TopicIdentity identity, int partitions) {}

    /**
     * Creates the topics that are missing and looks all of them up, by name.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers cannot be reached or refuse
     */
    Map<String, Found> provide(List<Topic> topics);

    /**
     * Looks topics up, by name; creates nothing.
     *
     * @throws org.apache.kafka.common.KafkaException if one is missing, or the brokers cannot be reached
     */
    Map<String, Found> find(List<Topic> topics);

    @Override
    void close();
}
