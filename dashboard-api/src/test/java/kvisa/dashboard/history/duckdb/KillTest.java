package kvisa.dashboard.history.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import kvisa.dashboard.history.TopicPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed at any moment leaves rows and positions that belong together. */
class KillTest {

    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    @Test
    void killedWriterLeavesRowsAndPositionsTogether() throws Exception {
        // Given
        Path file = folder.resolve("history.duckdb");
        Random random = new Random(9);
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // When
            killAfter(file, 1 + random.nextInt(12));

            // Then
            long posts = checked(file);
            assertThat(posts).isGreaterThan(before);
            before = posts;
        }
    }

    private static void killAfter(Path file, int batches) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BatchLoop.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (int batch = 0; batch < batches; batch++) {
                assertThat(lines.readLine()).isNotNull();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static long checked(Path file) {
        try (DuckDbHistoryStore store = new DuckDbHistoryStore(file, 1, 128)) {
            long posts = store.pulse().posts();
            assertThat(store.positions())
                    .singleElement()
                    .extracting(TopicPosition::nextOffset)
                    .isEqualTo(posts);
            return posts;
        }
    }
}
