package kvisa.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceRunTest {

    private static final Setting<Integer> PORT = Setting.wholeNumber("api.port", 8080, 1, 65_535, "port of the API");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void workDecidesTheExitCode() {
        assertThat(run().run(List.of("--api.port=7"), Map.of(), (given, settings) -> settings.get(PORT)))
                .isEqualTo(7);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void helpIsShownWhateverElseIsWrong() {
        assertThat(run().run(List.of("--api.port=x", "--help"), Map.of(), ServiceRunTest::never))
                .isEqualTo(ServiceRun.DONE);
        assertThat(text(out)).startsWith("Usage: kvisa-page [options]").contains("--api.port=VALUE");
    }

    @Test
    void settingsAreShownWithTheirOrigin() {
        assertThat(run().run(List.of("--print-config"), Map.of("KVISA_API_PORT", "9"), ServiceRunTest::never))
                .isEqualTo(ServiceRun.DONE);
        assertThat(text(out)).contains("api.port = 9  (KVISA_API_PORT)");
    }

    @Test
    void wrongUsageIsCodeTwoWithALinePerProblem() {
        assertThat(run().run(List.of("--api.port=x", "--fast"), Map.of(), ServiceRunTest::never))
                .isEqualTo(ServiceRun.WRONG_USAGE);
        assertThat(text(err).lines()).hasSize(2);
    }

    @Test
    void settingsTheWorkRefusesAreWrongUsageToo() {
        int code = run().run(List.of(), Map.of(), (given, settings) -> {
            throw new InvalidSettingsException(List.of("api.port: found 8080, wanted another"));
        });

        assertThat(code).isEqualTo(ServiceRun.WRONG_USAGE);
        assertThat(text(err)).contains("api.port: found 8080");
    }

    @Test
    void failureOfTheWorkPassesThrough() {
        assertThatThrownBy(() -> run().run(List.of(), Map.of(), (given, settings) -> {
                    throw new IOException("disk is full");
                }))
                .isInstanceOf(IOException.class);
    }

    private static int never(ServiceArguments given, Settings settings) {
        throw new AssertionError("work was started with " + given);
    }

    private ServiceRun run() {
        return new ServiceRun(
                new ServiceCommandLine("kvisa-page", "Shows pages.", List.of(PORT)), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
