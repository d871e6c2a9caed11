package kvisa.allinone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"demo", "run", "ingest", "classify", "train", "evaluate", "detect", "export", "replay", "bench"})
    void everyCommandHelps(String command) {
        StringWriter out = new StringWriter();
        CommandLine line = KvisaCommand.commandLine().setOut(new PrintWriter(out));

        assertThat(line.execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: kvisa " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "demo --no.such.key=1",
                "demo stray",
                "run --api.port=many",
                "evaluate --split train2",
                "evaluate --corenlp",
                "evaluate spikes",
                "bench classify --corenlp",
                "replay",
                "replay rejected --stage lunch",
                "replay assess --model m",
                "replay compare"
            })
    void wrongUsageIsTwo(String arguments) {
        assertThat(execute(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void everyWrongSettingIsNamedAtOnce() {
        execute("run", "--api.port=many", "--no.such.key=1");

        assertThat(err.toString()).contains("api.port", "\"many\"", "no.such.key");
    }

    @Test
    void settingsReachTheCommandAsKeysAndValues() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = execute("run", "--port", "9090", "--kafka.client.sasl.jaas.config=a=b", "--print-config");
            assertThat(code).isZero();
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "api.port = 9090  (command line)", "kafka.client.sasl.jaas.config = (hidden)  (command line)");
    }

    @Test
    void evaluateSpikesSaysWhatIsWrongWithItsFolder(@TempDir Path folder) {
        assertThat(execute("evaluate", "spikes", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("windows.json", "cannot be read");
    }

    @Test
    void aFailureIsOneLineAndOne(@TempDir Path folder) throws Exception {
        Path series = Files.writeString(folder.resolve("series.csv"), "nonsense\n");

        assertThat(execute("detect", "--in", series.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("series.csv", "line 1");
    }

    private int execute(String... arguments) {
        return KvisaCommand.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(SettingsOptions.settingsAsOptions(arguments));
    }
}
