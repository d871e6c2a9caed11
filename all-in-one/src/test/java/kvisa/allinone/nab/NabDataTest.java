package kvisa.allinone.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NabDataTest {

    private static final String PROFILES =
            "{\"standard\": {\"CostMatrix\": {\"tpWeight\": 1.0, \"fnWeight\": 1.0, \"fpWeight\": 0.11, \"tnWeight\": 1.0}}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFolder() throws Exception {
        write(
                "Twitter_volume_X.csv",
                "timestamp,value\n2015-02-26 21:42:53,1\n2015-02-26 21:47:53,2\n"
                        + "2015-02-26 21:52:53,3\n2015-02-26 21:57:53,4\n");
        write("windows.json", windows("2015-02-26 21:47:53.000000", "2015-02-26 21:52:53.000000"));
        write("profiles.json", PROFILES);
    }

    @Test
    void readsSeriesWindowsAndProfiles() throws Exception {
        NabData data = NabData.read(folder);

        assertThat(data.profiles()).containsExactly(new NabProfile("standard", 1, 0.11, 1));
        NabSeries series = data.series().get(0);
        assertThat(series.name()).isEqualTo("X");
        assertThat(series.rows()).hasSize(4);
        assertThat(series.windows()).isEqualTo(List.of(new NabSeries.Window(1, 2)));
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Files.delete(folder.resolve("Twitter_volume_X.csv"));

        assertUnreadable("Twitter_volume_X.csv", "cannot be read");
    }

    @Test
    void saysWhichWindowIsWrong() throws Exception {
        write("windows.json", windows("2016-01-01 00:00:00", "2016-01-02 00:00:00"));
        assertUnreadable("windows.json", "holds no row");

        write("windows.json", windows("yesterday", "today"));
        assertUnreadable("windows.json", "wanted two times");
    }

    @Test
    void saysWhatIsWrongWithProfilesAndJson() throws Exception {
        write("profiles.json", "{\"standard\": {\"CostMatrix\": {\"tpWeight\": 1.0}}}");
        assertUnreadable("profiles.json", "standard");

        write("profiles.json", "[");
        assertUnreadable("profiles.json", "is not JSON");
    }

    private void assertUnreadable(String... said) {
        assertThatThrownBy(() -> NabData.read(folder))
                .isInstanceOf(NabData.UnreadableBenchmarkException.class)
                .hasMessageContainingAll(said);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private static String windows(String start, String end) {
        return "{\"realTweets/Twitter_volume_X.csv\": [[\"" + start + "\", \"" + end + "\"]]}";
    }
}
