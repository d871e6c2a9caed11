package kvisa.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kvisa.contract.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDryRunReportsAsATable() {
        assertThat(run("--dry-run", Fixtures.sample("generic/posts.csv").toString()))
                .isZero();
        assertThat(text(out).lines())
                .contains(
                        "unit        format       outcome    read  relevant  off-topic  duplicate  rejected  repaired",
                        "posts.csv   generic-csv  completed     6         3          1          0         2         1",
                        "repaired: count written for people 1",
                        "rejected: no usable time 1; row does not fit the header 1",
                        "deleted: 1 (counted as relevant)",
                        "posts from 2025-09-30T02:00:00Z to 2025-09-30T04:00:00Z");
    }

    @Test
    void aDryRunReportsAsJson() throws IOException {
        assertThat(run(
                        "--dry-run",
                        "--json",
                        "--source",
                        "mine",
                        Fixtures.sample("generic/posts.csv").toString()))
                .isZero();
        JsonNode report = new ObjectMapper().readTree(text(out));
        assertThat(report.at("/counts/read").asInt()).isEqualTo(6);
        assertThat(report.at("/units/0/source").asText()).isEqualTo("mine");
        assertThat(report.at("/units/0/reasons/rejected/no usable time").asInt())
                .isEqualTo(1);
        assertThat(report.at("/span/first").asText()).isEqualTo("2025-09-30T02:00:00Z");
    }

    @Test
    void anInboxIsReadOnceWhenAsked(@TempDir Path folder) throws IOException {
        Files.copy(Fixtures.sample("generic/posts.csv"), folder.resolve("posts.csv"));
        assertThat(run("--dry-run", "--once", "--ingest.inbox=" + folder)).isZero();
        assertThat(text(out)).contains("posts.csv");
    }

    @Test
    void wrongUsageSaysWhatWasWanted() {
        assertThat(run()).isEqualTo(2);
        assertThat(text(err)).contains("nothing to read");
        assertThat(run("--fast", "x")).isEqualTo(2);
        assertThat(text(err)).contains("found --fast, wanted --key=value");
        assertThat(run("x")).isEqualTo(2);
        assertThat(text(err)).contains("kafka.bootstrap.servers is empty");
        assertThat(run("--ingest.format=xml", "--ingest.poll.interval=soon", "x"))
                .isEqualTo(2);
        assertThat(text(err)).contains("ingest.format: found \"xml\"", "ingest.poll.interval: found \"soon\"");
    }

    @Test
    void whatCannotBeReadIsAFailure() {
        assertThat(run("--dry-run", "absent.jsonl")).isEqualTo(1);
        assertThat(text(err)).contains("absent.jsonl");
    }

    @Test
    void helpAndConfigListEverySetting() {
        assertThat(run("--help")).isZero();
        IngestSettings.all().forEach(setting -> assertThat(text(out)).contains("--" + setting.key() + "=VALUE"));
        assertThat(run("--print-config", "--ingest.pseudonym.secret=0123456789abcdef"))
                .isZero();
        IngestSettings.all().forEach(setting -> assertThat(text(out)).contains(setting.key() + " = "));
        assertThat(text(out)).contains("generic-csv: ").doesNotContain("0123456789abcdef");
    }

    @Test
    void everySettingHasItsDefault() {
        Settings settings = Fixtures.settings(Map.of("ingest.pseudonym.secret", ""));
        assertThat(IngestSettings.inbox(settings)).isEmpty();
        assertThat(settings.get(IngestSettings.POLL_INTERVAL)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.get(IngestSettings.PSEUDONYM_SECRET)).isEmpty();
        assertThat(settings.get(IngestSettings.WATCH_FILE)).isEmpty();
        assertThat(ReadOptions.from(settings)).isEqualTo(ReadOptions.auto());
    }

    @Test
    void everySettingTakesAnotherValue() {
        Settings settings = Fixtures.settings(Map.of(
                "ingest.inbox", "in/a, in/b",
                "ingest.poll.interval", "PT1M",
                "ingest.pseudonym.secret", "another secret of mine",
                "ingest.watch.file", "own.json",
                "ingest.source", "crawl",
                "ingest.format", "generic-csv",
                "ingest.zone", "Asia/Taipei"));
        assertThat(IngestSettings.inbox(settings)).containsExactly(Path.of("in/a"), Path.of("in/b"));
        assertThat(settings.get(IngestSettings.POLL_INTERVAL)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.get(IngestSettings.PSEUDONYM_SECRET)).isEqualTo("another secret of mine");
        assertThat(settings.get(IngestSettings.WATCH_FILE)).isEqualTo("own.json");
        assertThat(ReadOptions.from(settings))
                .isEqualTo(new ReadOptions("crawl", "generic-csv", ZoneId.of("Asia/Taipei"), false));
    }

    private int run(String... arguments) {
        return new IngestMain(stream(out), stream(err), Fixtures.CLOCK).run(List.of(arguments), Map.of());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
