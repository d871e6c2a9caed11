package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.stream.FakeAssessor;
import kvisa.stream.post.PostLedger;
import kvisa.stream.refine.SecondTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names a broker keeps. A change here means that a running installation loses or rebuilds state. */
class TopologyDescriptionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @TempDir
    private Path stateDir;

    @Test
    void isWhatTheGoldenFileSays() throws IOException {
        String described = description();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, described);
        }

        assertThat(described).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void holdsNoGeneratedName() {
        assertThat(description()).doesNotContainPattern("-\\d{10}");
    }

    private String description() {
        return TestPipeline.topology(
                        new PostLedger(new FakeAssessor("fake-1"), SecondTier.none()),
                        TestPipeline.properties(stateDir),
                        new SimpleMeterRegistry())
                .describe()
                .toString();
    }
}
