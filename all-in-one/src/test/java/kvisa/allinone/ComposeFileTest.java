package kvisa.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.DashboardSettings;
import kvisa.ingest.IngestSettings;
import kvisa.stream.StreamProcessorSettings;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFileTest {

    private static final Path FILE = Path.of("../docker-compose.yml");

    @Test
    void aBrokerStartsWithTheVeryKafkaSettingsOfTheFileAndTakesAllTopics(@TempDir Path folder) throws Exception {
        // Given
        Map<String, String> kafkaSettings = new TreeMap<>();
        environmentOf("kafka").forEach((name, value) -> kafkaSettings.put(kafkaKey(name), value));

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, kafkaSettings)) {
            Settings settings = Settings.defaults(CommonSettings.all())
                    .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "test");
            TopicProvisioner.provision(settings, TopicCatalogue.all());

            // Then
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .containsAll(
                                TopicCatalogue.all().stream().map(Topic::name).toList());
            }
        }
    }

    @Test
    void everyServiceKnowsTheSettingsItIsGiven() throws Exception {
        assertKnown("ingest", IngestSettings.all());
        assertKnown("stream-processor", StreamProcessorSettings.all());
        assertKnown("dashboard-api", DashboardSettings.all());
    }

    private static void assertKnown(String service, List<Setting<?>> own) throws Exception {
        List<Setting<?>> catalogue = new ArrayList<>(CommonSettings.all());
        catalogue.addAll(own);
        Settings settings = new SettingsReader(catalogue)
                .environment(environmentOf(service))
                .read();
        assertThat(settings.get(CommonSettings.BOOTSTRAP_SERVERS)).isEqualTo("kafka:9092");
    }

    private static Map<String, String> environmentOf(String service) throws Exception {
        Map<String, String> environment = new TreeMap<>();
        JsonNode variables = new YAMLMapper()
                .readTree(FILE.toFile())
                .path("services")
                .path(service)
                .path("environment");
        assertThat(variables.size()).as("environment of " + service).isPositive();
        variables
                .properties()
                .forEach(each -> environment.put(each.getKey(), each.getValue().asText()));
        return environment;
    }

    /** The official image turns KAFKA_NODE_ID into node.id. */
    private static String kafkaKey(String variable) {
        return variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
