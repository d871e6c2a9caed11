package kvisa.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import kvisa.ingest.report.IngestReport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real archive, against a count that shares no code with the readers and against a published hourly extract. */
class HotSearchRealArchiveTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern HOUR_FILE = Pattern.compile("api/(\\d{4}-\\d{2}-\\d{2})/(\\d{2})\\.json");

    /** What the extract was made with; deliberately not the watch definition. */
    private static final Pattern PLAIN = Pattern.compile("[Kk]字?签");

    /**
     * Hours in which posts and extract differ, as docs/hotsearch-differences.md explains them: none.
     */
    private static final Set<Instant> EXPLAINED = Set.of();

    /** Number of titles and their summed heat. */
    private record Hour(long titles, long heat) {
        Hour plus(long moreHeat) {
            return new Hour(titles + 1, heat + moreHeat);
        }
    }

    private static final Hour SILENT = new Hour(0, 0);

    private static Path folder = Path.of("");
    private static Map<Instant, Hour> counted = Map.of();

    @BeforeAll
    static void needsTheArchive() throws IOException {
        assumeThat(Fixtures.shared())
                .as("folder with the real data: -Dkvisa.shared=.. or ../shared")
                .isPresent();
        folder = Fixtures.shared().orElseThrow().resolve("data/weibo_hotsearch");
        counted = countSimply();
    }

    @Test
    void postsPerHourAndTheirHeatEqualASimpleCount() throws IOException {
        MemorySink sink = new MemorySink();
        IngestReport report = read(sink);
        assertThat(report.counts().read()).isEqualTo(24_089);
        assertThat(report.counts().relevant()).isEqualTo(65);
        assertThat(report.counts().rejected()).isZero();
        assertThat(report.reasons().setAside()).containsExactlyEntriesOf(Map.of("paid placement", 638L));
        assertThat(posts(sink)).isEqualTo(withoutSilence(counted));
    }

    @Test
    void everyHourOfTheArchiveAndNoOtherIsSeen() throws IOException {
        MemorySink sink = new MemorySink();
        read(sink);
        Set<Instant> seen = new TreeSet<>();
        sink.progress.forEach(each -> {
            if (each instanceof Coverage coverage) {
                for (HourCount hour : coverage.hours()) {
                    seen.add(coverage.day().atTime(hour.hour(), 0).toInstant(ZoneOffset.UTC));
                }
            }
        });
        assertThat(seen).hasSize(460).isEqualTo(counted.keySet());
        // 16 September is missing from the archive: a gap, not silence.
        assertThat(seen).doesNotContain(Instant.parse("2025-09-16T04:00:00Z"));
    }

    @Test
    void postsPerHourDifferFromTheExtractOnlyWhereExplained() throws IOException {
        MemorySink sink = new MemorySink();
        read(sink);
        Map<Instant, Hour> posts = posts(sink);
        Map<Instant, Hour> extract = extract();
        Set<Instant> different = new TreeSet<>();
        for (Instant hour : counted.keySet()) {
            Hour ours = posts.getOrDefault(hour, SILENT);
            if (extract.containsKey(hour) && !ours.equals(extract.get(hour))) {
                different.add(hour);
            }
        }
        assertThat(extract).containsKeys(counted.keySet().toArray(new Instant[0]));
        assertThat(different).isEqualTo(EXPLAINED);
    }

    @Test
    void readingTwiceGivesTheSameBytes() throws IOException {
        MemorySink once = new MemorySink();
        MemorySink again = new MemorySink();
        read(once);
        read(again);
        assertThat(again.wire()).isEqualTo(once.wire());
    }

    private static IngestReport read(MemorySink sink) throws IOException {
        return Fixtures.ingest(sink).read(archive(), ReadOptions.auto(), ProgressListener.NONE);
    }

    private static Path archive() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<Instant, Hour> posts(MemorySink sink) {
        Map<Instant, Hour> hours = new TreeMap<>();
        for (Post post : sink.table().values()) {
            Long heat = post.engagement().heat();
            hours.merge(post.eventTime(), new Hour(1, heat == null ? 0 : heat), (a, b) -> a.plus(b.heat()));
        }
        return hours;
    }

    private static Map<Instant, Hour> withoutSilence(Map<Instant, Hour> hours) {
        Map<Instant, Hour> loud = new TreeMap<>(hours);
        loud.values().removeIf(SILENT::equals);
        return loud;
    }

    private static Map<Instant, Hour> countSimply() throws IOException {
        Map<Instant, Hour> hours = new TreeMap<>();
        ObjectMapper mapper = new ObjectMapper();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Matcher name = HOUR_FILE.matcher(entry.getName());
                if (name.matches()) {
                    hours.put(hour(name.group(1), name.group(2)), count(mapper.readTree(tar.readAllBytes())));
                }
            }
        }
        return hours;
    }

    private static Hour count(JsonNode list) {
        Hour hour = SILENT;
        for (JsonNode entry : list) {
            String text = entry.path("title").asText() + "\n"
                    + entry.path("description").asText();
            if (!entry.path("ads").asBoolean() && PLAIN.matcher(text).find()) {
                hour = hour.plus(entry.path("hot").asLong());
            }
        }
        return hour;
    }

    /** Columns: date, hour, n_topics, sum_hot, best_rank, titles. */
    private static Map<Instant, Hour> extract() throws IOException {
        Map<Instant, Hour> hours = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            Path tsv = files.filter(file -> file.toString().endsWith(".tsv"))
                    .findFirst()
                    .orElseThrow();
            lines.addAll(Files.readAllLines(tsv));
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            hours.put(hour(cells[0], cells[1]), new Hour(Long.parseLong(cells[2]), Long.parseLong(cells[3])));
        }
        return hours;
    }

    private static Instant hour(String day, String hour) {
        return LocalDateTime.parse(day + "T" + hour + ":00").atZone(BEIJING).toInstant();
    }
}
