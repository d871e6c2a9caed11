package kvisa.sentiment.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kvisa.contract.assess.Language;
import kvisa.sentiment.encoder.EncoderFiles;
import org.junit.jupiter.api.Test;

/** The runtime's own shutdown hook used to take it away from an encoder that was being loaded. */
class StopWhileLoadingTest {

    /** What Java ends with when it is told to; a segmentation fault gives 134. */
    private static final int TERMINATED = 143;

    /** A process of its own, because the process is what used to die. A hook of its own holds the end open, as services do. */
    public static final class LoadAgainAndAgain {

        private static final int LOADS_DURING_THE_END = 3;

        private LoadAgainAndAgain() {}

        public static void main(String[] args) throws InterruptedException {
            load();
            System.out.println("loaded");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                for (int i = 0; i < LOADS_DURING_THE_END; i++) {
                    load();
                }
            }));
            Thread.currentThread().join();
        }

        private static void load() {
            EncoderFiles.load(EncoderFiles.shipped(), Language.EN).read("K visa");
        }
    }

    @Test
    void encoderThatIsBeingLoadedDoesNotBreakTheEnd() throws Exception {
        // Given
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadAgainAndAgain.class.getName()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch("loaded"::equals)).isTrue();

            // When
            process.toHandle().destroy(); // Unlike Process.destroy, leaves its output open.

            // Then
            assertThat(output.lines().toList()).isEmpty();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
        }
    }
}
