package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kvisa.allinone.SharedData;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real archive through the whole pipeline, against a count made here with nothing of the product. */
class HotSearchIT {

    private static final String ARCHIVE = "data/weibo_hotsearch/hourly_2025-09-15_to_2025-10-07.tar.gz";
    private static final Pattern HOUR_FILE = Pattern.compile("api/(\\d{4}-\\d{2}-\\d{2})/(\\d{2})\\.json");
    private static final Pattern K_VISA =
            Pattern.compile("[kKＫｋ]\\s*字?\\s*[签簽]|[kK][- ]?visa", Pattern.CASE_INSENSITIVE);
    private static final String RANGE = "from=2025-09-15&to=2025-10-08&bucket=PT1H&groupBy=&relevant=any";

    @TempDir
    private Path folder;

    @Test
    void countsAndEngagementEqualAnIndependentCountTwiceOver() throws Exception {
        // Given
        Path archive = SharedData.file(ARCHIVE);
        Map<Instant, long[]> expected = independentCount(archive);
        long posts = expected.values().stream().mapToLong(hour -> hour[0]).sum();

        // When
        Map<Instant, long[]> first = countThroughPipeline(archive, posts);
        Map<Instant, long[]> again = countThroughPipeline(archive, posts);

        // Then
        assertThat(first).usingRecursiveComparison().isEqualTo(expected);
        assertThat(again).usingRecursiveComparison().isEqualTo(expected);
    }

    private Map<Instant, long[]> countThroughPipeline(Path archive, long posts) throws Exception {
        int port = Api.freePort();
        Api api = new Api(port);
        try (KvisaProcess run = KvisaProcess.start(
                folder.resolve("log"),
                "run",
                "--from",
                archive,
                "--data-dir",
                folder.resolve("data"),
                "--port",
                port)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> run.output().contains("Reading done"));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> hours(api).values().stream()
                                    .mapToLong(hour -> hour[0])
                                    .sum()
                            == posts);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThatTheBurstIsTheFirstAlert(api));
            Map<Instant, long[]> hours = hours(api);
            assertThat(run.stop()).as(run.output()).isZero();
            return hours;
        }
    }

    private static void assertThatTheBurstIsTheFirstAlert(Api api) {
        String firstStart = null;
        for (JsonNode alert :
                api.get("/api/v1/alerts?from=2025-09-15&to=2025-10-08").path("alerts")) {
            if (alert.path("series").path("name").asText().equals("hotsearch-engagement")) {
                String start = alert.path("times").path("startedAt").asText();
                firstStart = firstStart == null || start.compareTo(firstStart) < 0 ? start : firstStart;
            }
        }
        // 28 September, 10:00 in Beijing; 15 to 26 September raise none.
        assertThat(firstStart).isEqualTo("2025-09-28T02:00:00Z");
    }

    private static Map<Instant, long[]> hours(Api api) {
        Map<Instant, long[]> hours = new TreeMap<>();
        for (JsonNode bucket : api.get("/api/v1/aggregates?" + RANGE).path("buckets")) {
            for (JsonNode cell : bucket.path("cells")) {
                hours.put(Instant.parse(bucket.path("start").asText()), new long[] {
                    cell.path("posts").asLong(), cell.path("engagement").asLong()
                });
            }
        }
        return hours;
    }

    private static Map<Instant, long[]> independentCount(Path archive) throws IOException {
        Map<Instant, long[]> hours = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Matcher name = HOUR_FILE.matcher(entry.getName());
                if (name.matches()) {
                    Instant hour = LocalDate.parse(name.group(1))
                            .atTime(Integer.parseInt(name.group(2)), 0)
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toInstant();
                    countHour(new ObjectMapper().readTree(tar.readAllBytes()), hour, hours);
                }
            }
        }
        return hours;
    }

    private static void countHour(JsonNode topics, Instant hour, Map<Instant, long[]> hours) {
        Set<String> seen = new HashSet<>();
        for (JsonNode topic : topics) {
            String title = topic.path("title").asText();
            String text = title + "\n" + topic.path("description").asText("");
            if (K_VISA.matcher(text).find() && seen.add(title)) {
                long[] sums = hours.computeIfAbsent(hour, each -> new long[2]);
                sums[0]++;
                sums[1] += topic.path("hot").asLong();
            }
        }
    }
}
