package kvisa.dashboard.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Topic;
import kvisa.dashboard.history.TopicPosition.TopicIdentity;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Asks the brokers. */
final class KafkaTopicDirectory implements TopicDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Settings settings;
    private final Admin admin;

    KafkaTopicDirectory(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaClients.common(settings));
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.settings = settings;
        this.admin = Admin.create(properties);
    }

    @Override
    public Map<String, Found> provide(List<Topic> topics) {
        TopicProvisioner.provision(settings, topics);
        return find(topics);
    }

    @Override
    public Map<String, Found> find(List<Topic> topics) {
        String cluster = await(admin.describeCluster().clusterId());
        Map<String, TopicDescription> described = await(
                admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames());
        Map<String, Found> found = new HashMap<>();
        described.forEach((name, topic) -> found.put(
                name,
                new Found(
                        new TopicIdentity(cluster, topic.topicId().toString()),
                        topic.partitions().size())));
        return found;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the brokers do not tell about their topics: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking about topics", e);
        }
    }
}
