package kvisa.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardMainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsEverySettingWithItsVariable() {
        // When
        int code = run("--help");

        // Then
        assertThat(code).isZero();
        assertThat(text(out)).contains("--api.port", "KVISA_API_PORT", "--config", "--print-config", "--data.dir");
    }

    @Test
    void printedConfigurationTellsWhereEachValueComesFrom() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("kvisa.properties"), "api.port=9000\napi.host=0.0.0.0\n");

        // When
        int code = main().run(
                        List.of(
                                "--config",
                                file.toString(),
                                "--api.port=9001",
                                "--kafka.client.client.id=me",
                                "--print-config"),
                        Map.of("KVISA_API_HISTORY_READERS", "7"));

        // Then
        assertThat(code).isZero();
        assertThat(text(out))
                .contains("api.port = 9001  (command line)")
                .contains("api.host = 0.0.0.0  (kvisa.properties)")
                .contains("api.history.readers = 7  (KVISA_API_HISTORY_READERS)")
                .contains("kafka.client.client.id = me");
    }

    @Test
    void wrongUsageIsCodeTwoWithEveryProblem() {
        assertThat(run("--api.colour=red")).isEqualTo(2);
        assertThat(run("--api.port=x", "--api.history.readers=0")).isEqualTo(2);
        assertThat(text(err))
                .contains("unknown key api.colour")
                .contains("api.port")
                .contains("api.history.readers");
    }

    @Test
    void missingBrokersAreAskedFor() {
        // When
        int code = run();

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(text(err)).contains("kafka.bootstrap.servers: found nothing, wanted host:port");
    }

    @Test
    void takenPortIsOneLineAndCodeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // When
            int code = run(
                    "--kafka.bootstrap.servers=127.0.0.1:1",
                    "--data.dir=" + folder,
                    "--api.port=" + taken.getLocalPort());

            // Then
            assertThat(code).isEqualTo(1);
            assertThat(text(err).strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    private int run(String... arguments) {
        return main().run(List.of(arguments), Map.of());
    }

    private DashboardMain main() {
        return new DashboardMain(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
