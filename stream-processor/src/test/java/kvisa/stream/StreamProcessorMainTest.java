package kvisa.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamProcessorMainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsEverySetting() {
        assertThat(run(List.of("--help"), Map.of())).isZero();
        StreamProcessorMain.catalogue()
                .forEach(setting -> assertThat(text(out)).contains("--" + setting.key(), setting.environmentName()));
    }

    @Test
    void commandLineOverridesEnvironmentOverridesFile() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("kvisa.properties"),
                "stream.threads=4\nstream.http.port=1\nstream.http.host=127.0.0.1\n");

        // When
        int code = run(
                List.of("--config=" + file, "--stream.threads=6", "--kafka.client.client.id=me", "--print-config"),
                Map.of("KVISA_STREAM_HTTP_PORT", "2", "KVISA_STREAM_THREADS", "5"));

        // Then
        assertThat(code).isZero();
        assertThat(text(out))
                .contains("stream.threads = 6  (command line)")
                .contains("stream.http.port = 2  (KVISA_STREAM_HTTP_PORT)")
                .contains("stream.http.host = 127.0.0.1  (kvisa.properties)")
                .contains("kafka.client.client.id = me  (command line)");
    }

    @Test
    void wrongUsageIsCodeTwoWithEveryProblem() {
        assertThat(run(List.of("--stream.threads=x", "--fast", "--colour=red"), Map.of()))
                .isEqualTo(2);
        assertThat(text(err)).contains("stream.threads: found \"x\"", "found --fast", "unknown key colour");
    }

    private int run(List<String> arguments, Map<String, String> environment) {
        return new StreamProcessorMain(stream(out), stream(err)).run(arguments, environment);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
