package kvisa.contract.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, as the catalogue describes them. Safe to run from several processes at once. */
public final class TopicProvisioner {

    private TopicProvisioner() {}

    /**
     * Creates what is missing and leaves what exists as it is.
     *
     * @throws KafkaException if the brokers cannot be reached or refuse
     */
    public static void provision(Settings settings, List<Topic> topics) {
        short replication = settings.get(CommonSettings.REPLICATION).shortValue();
        try (Admin admin = Admin.create(KafkaClients.common(settings))) {
            var creations = admin.createTopics(topics.stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.config()))
                            .toList())
                    .values();
            for (Map.Entry<String, KafkaFuture<Void>> creation : creations.entrySet()) {
                awaitCreated(creation.getKey(), creation.getValue());
            }
        }
    }

    private static void awaitCreated(String topic, KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot create topic " + topic, e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating topic " + topic, e);
        }
    }
}
