package kvisa.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

    @Test
    void everyLookMakesTheFileYoungAgain(@TempDir Path folder) throws Exception {
        // Given
        Heartbeat heartbeat = new Heartbeat(folder.resolve("data"));
        heartbeat.looked();
        Path file = folder.resolve("data").resolve("ingest.alive");
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, longAgo);

        // When
        heartbeat.looked();

        // Then
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(longAgo);
    }
}
