package kvisa.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.allinone.SharedData;
import org.junit.jupiter.api.Test;

class DemoPlanTest {

    private static final Path BUNDLED = Path.of("src/main/resources/kvisa/demo/demo-hours.tsv");

    @Test
    void bundledPlanFollowsTheRealHotSearchHours() throws Exception {
        // Given
        Path extract = SharedData.file("data/weibo_hotsearch/kvisa_hotsearch_hourly_2025-08_to_10.tsv");

        // When
        String derived;
        try (Reader reader = Files.newBufferedReader(extract)) {
            derived = DemoPlan.write(DemoPlan.derive(reader));
        }

        // Then
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(BUNDLED, derived);
        }
        assertThat(Files.readString(BUNDLED)).isEqualTo(derived);
    }
}
