package kvisa.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCommandLineTest {

    private static final Setting<Integer> PORT = Setting.wholeNumber("api.port", 8080, 1, 65_535, "port of the API");
    private static final Setting<String> TITLE = Setting.text("page.title", "", "title of the page, 100 % yours");

    @TempDir
    private Path folder;

    @Test
    void valueFollowsAnEqualsSignOrIsTheNextArgument() {
        assertThat(settings("--api.port=81", "--page.title", "a=b").get(PORT)).isEqualTo(81);
        assertThat(settings("--api.port=81", "--page.title", "a=b").get(TITLE)).isEqualTo("a=b");
        assertThat(settings("--page.title=").get(TITLE)).isEmpty();
    }

    @Test
    void commandLineWinsOverEnvironmentOverFile() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("kvisa.properties"), "api.port=1\npage.title=from file\n");
        ServiceCommandLine plain = plain();

        // When
        Settings fromFile = plain.settings(plain.read(List.of("--config=" + file)), Map.of());
        Settings fromAll = plain.settings(
                plain.read(List.of("--config", file.toString(), "--api.port=3")),
                Map.of("KVISA_API_PORT", "2", "KVISA_PAGE_TITLE", "from environment"));

        // Then
        assertThat(fromFile.get(PORT)).isEqualTo(1);
        assertThat(fromAll.get(PORT)).isEqualTo(3);
        assertThat(fromAll.get(TITLE)).isEqualTo("from environment");
    }

    @Test
    void propertiesOfKafkasClientsPassThrough() {
        assertThat(settings("--kafka.client.security.protocol=SSL").under(SettingsReader.KAFKA_CLIENT_PREFIX))
                .containsOnly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void declaredFlagsShortNamesAndOperandsAreRead() {
        // When
        ServiceArguments given = rich().read(List.of("in/a", "--once", "--title", "K", "in/b"));

        // Then
        assertThat(given.has("once")).isTrue();
        assertThat(given.has("json")).isFalse();
        assertThat(given.operands()).containsExactly("in/a", "in/b");
        assertThat(given.values()).containsOnly(Map.entry("page.title", "K"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        // Given
        ServiceCommandLine plain = plain();
        ServiceArguments given = plain.read(List.of(
                "--fast",
                "x",
                "--help=yes",
                "--weather=fine",
                "--api.port=many",
                "--page.title=a",
                "--page.title=b",
                "--config"));

        // Then
        assertThatThrownBy(() -> plain.settings(given, Map.of("KVISA_WETTER", "schön")))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        problem -> assertThat(problem.problems())
                                .containsExactlyInAnyOrder(
                                        "command line: found --fast, wanted --key=value for a setting"
                                                + " or one of --config, --help, --print-config",
                                        "command line: found \"x\", wanted options only",
                                        "command line: found a value for --help, wanted --help alone",
                                        "command line: unknown key weather",
                                        "command line: api.port: found \"many\", wanted a whole number in [1, 65535]",
                                        "command line: found a second value for --page.title, wanted one",
                                        "command line: found no value for --config, wanted --config=VALUE",
                                        "environment: unknown variable KVISA_WETTER"));
    }

    @Test
    void anOptionIsNeverTakenForTheValueOfAnother() {
        assertThat(plain().read(List.of("--api.port", "--print-config")).problems())
                .containsExactly("command line: found no value for --api.port, wanted --api.port=VALUE");
    }

    @Test
    void aShortNameAndItsKeyAreOneSetting() {
        assertThat(rich().read(List.of("--title=a", "--page.title=b")).problems())
                .containsExactly("command line: found a second value for --page.title, wanted one");
    }

    @Test
    void usageTellsEverythingThatCanBeTyped() {
        assertThat(rich().usage().lines()).containsExactly("""
                Usage: kvisa-page [options] [PATH...]
                Shows pages.

                Options:
                  PATH...                    pages to show
                  --help                     show this text and end
                  --print-config             show each setting with its value and origin, and end
                  --once                     show them once
                  --config FILE              properties file of settings; environment and command line override it
                  --title VALUE              short for --page.title=VALUE
                  --kafka.client.NAME=VALUE  setting NAME of Kafka's own clients

                Formats:
                html, text

                Settings, each as --key=VALUE, as environment variable or as a line of FILE:
                  --api.port=VALUE
                        port of the API
                        default 8080; KVISA_API_PORT
                  --page.title=VALUE
                        title of the page, 100 % yours
                        KVISA_PAGE_TITLE
                """.lines().toArray(String[]::new));
    }

    @Test
    void twoOptionsOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().flag("config", "x"))
                .withMessage("option --config is declared twice");
        assertThatIllegalArgumentException().isThrownBy(() -> plain().shortName("help", PORT));
    }

    private static Settings settings(String... arguments) {
        ServiceCommandLine plain = plain();
        return plain.settings(plain.read(List.of(arguments)), Map.of());
    }

    private static ServiceCommandLine plain() {
        return new ServiceCommandLine("kvisa-page", "Shows pages.", List.of(PORT, TITLE));
    }

    private static ServiceCommandLine rich() {
        return plain().flag("once", "show them once")
                .shortName("title", TITLE)
                .operands("PATH...", "pages to show")
                .chapter("Formats", "html, text");
    }
}
