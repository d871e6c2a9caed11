package kvisa.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kvisa.allinone.broker.BrokerStartException;
import kvisa.allinone.broker.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @Test
    void keepsItsTopicsOverARestart(@TempDir Path folder) throws Exception {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of());
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("survivor", 2, (short) 1)))
                    .all()
                    .get();
        }

        // When
        try (EmbeddedBroker restarted = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of());
                Admin admin = admin(restarted)) {
            // Then
            assertThat(admin.listTopics().names().get()).contains("survivor");
        }
    }

    @Test
    void saysWhichFolderCannotBeUsed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("occupied"), "not a folder");

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0, Map.of()))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining(file.toString());
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
