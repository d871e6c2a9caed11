package kvisa.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import kvisa.dashboard.alerting.NotifyPolicy;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.classify.HttpClassifier;
import kvisa.dashboard.notify.ChannelCatalogue;
import kvisa.dashboard.notify.NotifySettings;
import org.junit.jupiter.api.Test;

class DashboardSettingsTest {

    @Test
    void defaultsServeThisMachineOnly() {
        // Given
        Settings settings = Settings.defaults(DashboardMain.catalogue());

        // Then
        assertThat(settings.get(DashboardSettings.HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.get(DashboardSettings.PORT)).isEqualTo(8080);
        assertThat(DashboardSettings.historyFile(settings)).isEqualTo(Path.of("data", "history.duckdb"));
        assertThat(settings.get(DashboardSettings.HISTORY_MEMORY)).isEqualTo(512);
        assertThat(settings.get(DashboardSettings.HISTORY_READERS)).isEqualTo(4);
        assertThat(DashboardSettings.classifier(settings)).isSameAs(Classifier.NONE);
        assertThat(settings.get(DashboardSettings.STREAM_LISTENERS)).isEqualTo(100);
        assertThat(settings.get(DashboardSettings.STREAM_HEARTBEAT)).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.get(DashboardSettings.WRITES)).isTrue();
        assertThat(DashboardSettings.hosts(settings)).isEmpty();
        assertThat(ChannelCatalogue.of(settings)).hasSize(1);
        assertThat(NotifySettings.policy(settings))
                .isEqualTo(new NotifyPolicy(
                        Duration.ofHours(4),
                        Duration.ofSeconds(15),
                        Duration.ofDays(1),
                        new StandstillWatch(Duration.ofHours(3))));
    }

    @Test
    void everyKeyCanBeSetToAnotherValue() {
        // Given
        Map<String, String> others = new TreeMap<>(Map.of(
                "api.host", "0.0.0.0",
                "api.port", "0",
                "api.history.file", "elsewhere.db",
                "api.history.memory.megabytes", "128",
                "api.history.readers", "2",
                "api.classifier.url", "https://models.example/classify",
                "api.stream.listeners", "5",
                "api.stream.heartbeat", "PT1S",
                "api.writes", "false",
                "api.hosts", "Watch.Example"));
        others.putAll(Map.of(
                "alerts.channels", "webhook,slack",
                "alerts.webhook.url", "https://hooks.example/a",
                "alerts.slack.url", "https://hooks.example/b",
                "alerts.timeout", "PT3S",
                "alerts.repeat", "PT1H",
                "alerts.settling", "PT1M",
                "alerts.newest", "PT6H",
                "alerts.language", "zh",
                "alerts.zone", "UTC",
                "alerts.page.url", "https://watch.example/"));

        others.put("alerts.standstill.after", "PT5H");

        // When
        Settings settings = new SettingsReader(DashboardMain.catalogue())
                .commandLine(others)
                .read();

        // Then
        assertThat(DashboardSettings.all())
                .extracting(Setting::key)
                .containsExactlyInAnyOrderElementsOf(others.keySet());
        assertThat(DashboardSettings.historyFile(settings)).isEqualTo(Path.of("elsewhere.db"));
        assertThat(DashboardSettings.classifier(settings)).isInstanceOf(HttpClassifier.class);
        assertThat(DashboardSettings.hosts(settings)).containsExactly("watch.example");
        assertThat(ChannelCatalogue.of(settings)).hasSize(2);
        DashboardSettings.all()
                .forEach(setting -> assertThat(settings.get(setting).toString())
                        .as(setting.key())
                        .isEqualTo(others.get(setting.key()))
                        .isNotEqualTo(setting.defaultText()));
    }

    @Test
    void classifierThatIsNoHttpAddressIsRefused() {
        for (String url : new String[] {"ftp://x/", "models", "http://", "http:// x"}) {
            assertThatThrownBy(() -> new SettingsReader(DashboardMain.catalogue())
                            .commandLine(Map.of("api.classifier.url", url))
                            .read())
                    .as(url)
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageContaining("api.classifier.url");
        }
    }

    @Test
    void historyFollowsTheDataFolder() {
        // When
        Settings settings = Settings.defaults(DashboardMain.catalogue()).with(CommonSettings.DATA_DIR, "there", "test");

        // Then
        assertThat(DashboardSettings.historyFile(settings)).isEqualTo(Path.of("there", "history.duckdb"));
    }
}
