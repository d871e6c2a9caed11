package kvisa.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private static final Setting<Integer> PORT = Setting.wholeNumber("api.port", 8080, 1, 65_535, "port of the API");
    private static final Setting<Boolean> ENABLED = Setting.flag("api.enabled", true, "whether the API runs");
    private static final Setting<Duration> STEP = Setting.duration("watch.step", "PT1H", "width of a step");
    private static final Setting<String> TITLE = Setting.text("page.title", "K", "title of the page");
    private static final Setting<String> TOKEN = Setting.secret("push-api.token", "token of the push source");
    private static final Setting<Path> MODEL = Setting.path("model.file", "model.bin", "the model");
    private static final Setting<List<String>> NAMES =
            Setting.of("watch.names", "a,b,...", text -> List.of(text.split(",")), "a,b", "names to watch");

    private static final List<Setting<?>> CATALOGUE = List.of(PORT, ENABLED, STEP, TITLE, TOKEN, MODEL, NAMES);

    @TempDir
    Path folder;

    @Test
    void defaultsHoldWhereNothingIsSet() {
        Settings settings = Settings.defaults(CATALOGUE);

        assertThat(settings.get(PORT)).isEqualTo(8080);
        assertThat(settings.get(ENABLED)).isTrue();
        assertThat(settings.get(STEP)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.get(TITLE)).isEqualTo("K");
        assertThat(settings.get(TOKEN)).isEmpty();
        assertThat(settings.get(MODEL)).isEqualTo(Path.of("model.bin"));
        assertThat(settings.get(NAMES)).containsExactly("a", "b");
    }

    @Test
    void everyKeyCanBeSetInAFile() throws IOException {
        Path file = file("""
                # comment
                api.port = 1
                api.enabled = false
                watch.step = PT5M
                page.title = K签证 🙂
                push-api.token = t0p
                model.file = /models/x.bin
                watch.names = c
                """);

        Settings settings = new SettingsReader(CATALOGUE).file(file).read();

        assertThat(settings.get(PORT)).isEqualTo(1);
        assertThat(settings.get(ENABLED)).isFalse();
        assertThat(settings.get(STEP)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.get(TITLE)).isEqualTo("K签证 🙂");
        assertThat(settings.get(TOKEN)).isEqualTo("t0p");
        assertThat(settings.get(MODEL)).isEqualTo(Path.of("/models/x.bin"));
        assertThat(settings.get(NAMES)).containsExactly("c");
    }

    @Test
    void commonSettingsHaveDefaultsAndTakeOtherValues() {
        Settings defaults = Settings.defaults(CommonSettings.all());
        Settings changed = new SettingsReader(CommonSettings.all())
                .commandLine(Map.of(
                        "kafka.bootstrap.servers", "broker:9092",
                        "kafka.replication.factor", "3",
                        "data.dir", "elsewhere"))
                .read();

        assertThat(defaults.get(CommonSettings.BOOTSTRAP_SERVERS)).isEmpty();
        assertThat(defaults.get(CommonSettings.REPLICATION)).isEqualTo(1);
        assertThat(defaults.get(CommonSettings.DATA_DIR)).isEqualTo(Path.of("data"));
        assertThat(changed.get(CommonSettings.BOOTSTRAP_SERVERS)).isEqualTo("broker:9092");
        assertThat(changed.get(CommonSettings.REPLICATION)).isEqualTo(3);
        assertThat(changed.get(CommonSettings.DATA_DIR)).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void commandLineWinsOverEnvironmentOverFileOverDefault() throws IOException {
        Path file = file("api.port=1\npage.title=from file\nmodel.file=from-file\n");

        Settings settings = new SettingsReader(CATALOGUE)
                .file(file)
                .environment(Map.of("KVISA_API_PORT", "2", "KVISA_PAGE_TITLE", "from environment"))
                .commandLine(Map.of("api.port", "3"))
                .read();

        assertThat(settings.get(PORT)).isEqualTo(3);
        assertThat(settings.get(TITLE)).isEqualTo("from environment");
        assertThat(settings.get(MODEL)).isEqualTo(Path.of("from-file"));
        assertThat(settings.get(ENABLED)).isTrue();
    }

    @Test
    void commandsOwnDefaultWinsOverTheDefaultAlone() throws IOException {
        Settings settings = new SettingsReader(CATALOGUE)
                .preferred(Map.of("model.file", "demo.bin", "api.port", "5"))
                .file(file("api.port=1\n"))
                .read();

        assertThat(settings.get(MODEL)).isEqualTo(Path.of("demo.bin"));
        assertThat(settings.get(PORT)).isEqualTo(1);
    }

    @Test
    void hyphensAndDotsAreUnderscoresInTheEnvironment() {
        Settings settings = new SettingsReader(CATALOGUE)
                .environment(Map.of("KVISA_PUSH_API_TOKEN", "t", "PATH", "/bin", "KVISA_JAVA_OPTS", "-Xmx1g"))
                .read();

        assertThat(settings.get(TOKEN)).isEqualTo("t");
    }

    @Test
    void allProblemsAreToldAtOnceWithPlaceFoundAndWanted() throws IOException {
        SettingsReader reader = new SettingsReader(CATALOGUE)
                .file(file("api.port=many\nweather=fine\n"))
                .environment(Map.of("KVISA_API_ENABLED", "yes", "KVISA_WETTER", "schön"))
                .commandLine(Map.of("watch.step", "PT0S", "--x", "y"));

        assertThatThrownBy(reader::read)
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        problem -> assertThat(problem.problems())
                                .containsExactlyInAnyOrder(
                                        "kvisa.properties: unknown key weather",
                                        "kvisa.properties: api.port: found \"many\", wanted a whole number in [1, 65535]",
                                        "environment: unknown variable KVISA_WETTER",
                                        "KVISA_API_ENABLED: api.enabled: found \"yes\", wanted true or false",
                                        "command line: unknown key --x",
                                        "command line: watch.step: found \"PT0S\", "
                                                + "wanted an ISO-8601 duration above zero such as PT30S"));
    }

    @Test
    void fileThatIsMissingOrNoUtf8IsAProblemAmongOthers() throws IOException {
        Path latin = Files.write(folder.resolve("latin"), "page.title=é".getBytes(StandardCharsets.ISO_8859_1));
        SettingsReader reader = new SettingsReader(CATALOGUE)
                .file(folder.resolve("absent"))
                .file(latin)
                .commandLine(Map.of("api.port", "0"));

        assertThatThrownBy(reader::read)
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        problem -> assertThat(problem.problems())
                                .hasSize(3)
                                .anyMatch(line -> line.contains("absent: cannot be read as a properties file"))
                                .anyMatch(line -> line.contains("latin: cannot be read as a properties file")));
    }

    @Test
    void descriptionTellsValueAndOriginButNoSecret() {
        String described = new SettingsReader(CATALOGUE)
                .environment(Map.of("KVISA_PUSH_API_TOKEN", "hush", "KVISA_KAFKA_CLIENT_SASL_JAAS_CONFIG", "hush-too"))
                .commandLine(Map.of(
                        "api.port", "81",
                        "kafka.client.ssl.key.password", "hush-three",
                        "kafka.client.security.protocol", "SASL_SSL"))
                .read()
                .describe();

        assertThat(described)
                .contains("api.port = 81  (command line)  # port of the API")
                .contains("page.title = K  (default)  # title of the page")
                .contains("push-api.token = (hidden)  (KVISA_PUSH_API_TOKEN)")
                .contains("kafka.client.security.protocol = SASL_SSL  (command line)")
                .doesNotContain("hush");
    }

    @Test
    void unsetSecretIsShownAsUnset() {
        assertThat(Settings.defaults(CATALOGUE).describe()).contains("push-api.token =   (default)");
    }

    @Test
    void kafkaClientKeysPassThroughFromEverySource() throws IOException {
        Settings settings = new SettingsReader(CATALOGUE)
                .file(file("kafka.client.security.protocol=PLAINTEXT\nkafka.client.client.id=from-file\n"))
                .environment(Map.of("KVISA_KAFKA_CLIENT_SASL_MECHANISM", "PLAIN"))
                .commandLine(Map.of("kafka.client.security.protocol", "SASL_SSL"))
                .read();

        assertThat(settings.under(SettingsReader.KAFKA_CLIENT_PREFIX))
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("client.id", "from-file"),
                        Map.entry("sasl.mechanism", "PLAIN"));
    }

    @Test
    void kafkaClientPrefixAloneIsNoKey() {
        SettingsReader reader = new SettingsReader(CATALOGUE).commandLine(Map.of("kafka.client.", "x"));

        assertThatThrownBy(reader::read).hasMessage("command line: unknown key kafka.client.");
    }

    @Test
    void keysThatShareAnEnvironmentVariableAreRefused() {
        Setting<String> twin = Setting.text("push.api.token", "", "same variable as push-api.token");

        assertThatIllegalArgumentException().isThrownBy(() -> new SettingsReader(List.of(TOKEN, twin)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SettingsReader(List.of(PORT, PORT)));
    }

    @Test
    void oneValueCanBeReplacedWithoutTouchingTheOriginal() {
        Settings original = Settings.defaults(CATALOGUE);

        Settings changed = original.with(PORT, "99", "embedded broker");

        assertThat(changed.get(PORT)).isEqualTo(99);
        assertThat(changed.describe()).contains("api.port = 99  (embedded broker)");
        assertThat(original.get(PORT)).isEqualTo(8080);
    }

    @Test
    void settingOfAnotherCatalogueIsRefused() {
        Settings settings = Settings.defaults(List.of(PORT));

        assertThatIllegalArgumentException().isThrownBy(() -> settings.get(TITLE));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.with(TITLE, "x", "test"));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("kvisa.properties"), content);
    }
}
