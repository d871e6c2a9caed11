package kvisa.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import kvisa.stream.refine.SecondTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamProcessorSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void defaults() {
        Settings settings = Settings.defaults(StreamProcessorSettings.all());

        assertThat(settings.get(StreamProcessorSettings.APPLICATION_ID)).isEqualTo("kvisa-stream");
        assertThat(settings.get(StreamProcessorSettings.THREADS)).isEqualTo(2);
        assertThat(settings.get(StreamProcessorSettings.FLUSH_INTERVAL)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.get(StreamProcessorSettings.DETECT_INTERVAL)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.get(StreamProcessorSettings.WATCHED_SERIES)).hasSize(32);
        assertThat(settings.get(StreamProcessorSettings.REMEMBERED_TEXTS)).isEqualTo(10_000);
        assertThat(settings.get(StreamProcessorSettings.CACHE_MEBIBYTES)).isEqualTo(32);
        assertThat(settings.get(StreamProcessorSettings.MODEL_DIR)).isEqualTo(Path.of(""));
        assertThat(settings.get(StreamProcessorSettings.TEXT_LIMIT)).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.get(StreamProcessorSettings.STATE_MEBIBYTES)).isEqualTo(128);
        assertThat(settings.get(StreamProcessorSettings.STANDBYS)).isZero();
        assertThat(settings.get(StreamProcessorSettings.REFINE_TEXT_LIMIT)).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.get(StreamProcessorSettings.REFINE_THREADS)).isEqualTo(1);
        assertThat(settings.get(StreamProcessorSettings.REFINE_ROOM)).isEqualTo(20_000);
        assertThat(settings.get(StreamProcessorSettings.HTTP_HOST)).isEqualTo("0.0.0.0");
        assertThat(settings.get(StreamProcessorSettings.HTTP_PORT)).isEqualTo(8081);
    }

    @Test
    void everyKeyCanBeSet() throws IOException {
        Path none = Files.writeString(folder.resolve("none.json"), "[]");
        Settings settings = new SettingsReader(StreamProcessorSettings.all())
                .commandLine(Map.ofEntries(
                        Map.entry("stream.application.id", "other"),
                        Map.entry("stream.threads", "3"),
                        Map.entry("stream.flush.interval", "PT5S"),
                        Map.entry("stream.detect.interval", "PT1M"),
                        Map.entry("stream.watched.series", none.toString()),
                        Map.entry("stream.assessment.cache", "1"),
                        Map.entry("stream.state.cache.mib", "0"),
                        Map.entry("assess.model.dir", "m"),
                        Map.entry("stream.assessment.limit", "PT9S"),
                        Map.entry("stream.state.memory.mib", "64"),
                        Map.entry("stream.standby.replicas", "2"),
                        Map.entry("refine.text.limit", "PT1M"),
                        Map.entry("refine.threads", "0"),
                        Map.entry("refine.room", "7"),
                        Map.entry("stream.http.host", "127.0.0.1"),
                        Map.entry("stream.http.port", "0")))
                .read();

        assertThat(settings.get(StreamProcessorSettings.APPLICATION_ID)).isEqualTo("other");
        assertThat(settings.get(StreamProcessorSettings.THREADS)).isEqualTo(3);
        assertThat(settings.get(StreamProcessorSettings.FLUSH_INTERVAL)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.get(StreamProcessorSettings.DETECT_INTERVAL)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.get(StreamProcessorSettings.WATCHED_SERIES)).isEmpty();
        assertThat(settings.get(StreamProcessorSettings.REMEMBERED_TEXTS)).isEqualTo(1);
        assertThat(settings.get(StreamProcessorSettings.CACHE_MEBIBYTES)).isZero();
        assertThat(settings.get(StreamProcessorSettings.MODEL_DIR)).isEqualTo(Path.of("m"));
        assertThat(settings.get(StreamProcessorSettings.TEXT_LIMIT)).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.get(StreamProcessorSettings.STATE_MEBIBYTES)).isEqualTo(64);
        assertThat(settings.get(StreamProcessorSettings.STANDBYS)).isEqualTo(2);
        assertThat(settings.get(StreamProcessorSettings.REFINE_TEXT_LIMIT)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.get(StreamProcessorSettings.REFINE_THREADS)).isZero();
        assertThat(settings.get(StreamProcessorSettings.REFINE_ROOM)).isEqualTo(7);
        assertThat(settings.get(StreamProcessorSettings.HTTP_HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.get(StreamProcessorSettings.HTTP_PORT)).isZero();
    }

    @Test
    void missingSeriesFileIsAProblemOfTheSettings() {
        SettingsReader reader = new SettingsReader(StreamProcessorSettings.all())
                .commandLine(Map.of(
                        "stream.watched.series", folder.resolve("none.json").toString()));

        assertThatThrownBy(reader::read)
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("stream.watched.series");
    }

    @Test
    void processorWithoutBrokerIsRefused() {
        Settings settings = Settings.defaults(StreamProcessorMain.catalogue());

        assertThatThrownBy(() -> new StreamProcessor(
                        settings, new FakeAssessor("fake-1"), SecondTier.none(), new SimpleMeterRegistry()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("kafka.bootstrap.servers: found nothing, wanted host:port");
    }
}
