package kvisa.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress.Completed;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import kvisa.ingest.report.IngestReport;
import kvisa.ingest.report.UnitReport;
import kvisa.ingest.report.UnitReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

    private static final Path POSTS = Fixtures.sample("generic/posts.jsonl");

    private final MemorySink sink = new MemorySink();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Ingest ingest = Ingest.into(sink, Fixtures.settings(), meters, Fixtures.CLOCK);

    @Test
    void everyRecordHasOneOutcomeAndItsReason() throws IOException {
        IngestReport report = read(POSTS);
        assertThat(report.counts()).isEqualTo(new IngestCounts(9, 4, 1, 1, 3, 3));
        assertThat(report.reasons().rejected())
                .containsOnlyKeys("no usable time", "not a JSON object", "no usable id")
                .containsValue(1L);
        assertThat(report.reasons().repaired())
                .containsEntry("count written for people", 2L)
                .containsEntry("unreadable count left out", 1L);
        assertThat(report.reasons().deleted()).isEqualTo(1);
        assertThat(report.span().first()).isEqualTo("2025-09-29T08:05:00Z");
        assertThat(sink.table()).containsOnlyKeys("bluesky:1007", "weibo:1001", "x:1002");
        assertThat(sink.deletions).containsExactly("reddit:1004");
    }

    @Test
    void whatLeavesIsMaskedAndKeepsItsPseudonym() throws IOException {
        read(POSTS);
        Post post = sink.posts.get(0);
        assertThat(post.text()).isEqualTo("K签证到底怎么发？@user 你怎么看");
        assertThat(post.origin().author()).matches("[0-9a-f]{32}");
        assertThat(post.origin().url()).isEqualTo("https://m.weibo.cn/status/Pabc123");
        assertThat(post.origin().source()).isEqualTo("import");
    }

    @Test
    void postsArriveBeforeCoverageAndCoverageBeforeTheMark() throws IOException {
        read(POSTS);
        List<String> order = sink.events.stream()
                .filter(event -> List.of("flush", "coverage", "completed").contains(event))
                .distinct()
                .toList();
        assertThat(order).containsExactly("flush", "coverage", "completed");
        assertThat(sink.events.lastIndexOf("post")).isLessThan(sink.events.indexOf("flush"));
        assertThat(sink.events.subList(sink.events.size() - 3, sink.events.size()))
                .containsExactly("flush", "completed", "flush");
    }

    @Test
    void coverageCountsHoursPerPlatformInAbsoluteNumbers() throws IOException {
        read(POSTS);
        assertThat(sink.progress)
                .filteredOn(Coverage.class::isInstance)
                .extracting(each -> (Coverage) each)
                .filteredOn(coverage -> coverage.platform().equals("weibo")
                        || coverage.platform().equals("x"))
                .flatExtracting(Coverage::hours)
                .containsExactly(new HourCount(8, 2, 1), new HourCount(9, 2, 1));
    }

    @Test
    void aCompletedUnitIsSkippedUntilItChangesOrIsAskedFor(@TempDir Path folder) throws IOException {
        Path file = Files.copy(POSTS, folder.resolve("posts.jsonl"));
        read(file);
        int posts = sink.posts.size();
        assertThat(outcome(read(file))).isEqualTo(Outcome.SKIPPED);
        assertThat(sink.posts).hasSize(posts);
        assertThat(outcome(ingest.read(file, ReadOptions.auto().withReread(true), ProgressListener.NONE)))
                .isEqualTo(Outcome.COMPLETED);
        Files.writeString(
                file,
                Files.readString(file) + "{\"id\":9,\"platform\":\"x\",\"text\":\"k visa\","
                        + "\"created_at\":1759136700}\n");
        assertThat(outcome(read(file))).isEqualTo(Outcome.COMPLETED);
        assertThat(sink.table()).containsKey("x:9");
    }

    @Test
    void aReadingThatLostItsSinkIsNotMarkedAndReadAgainToTheSameTable() throws IOException {
        sink.failingFlush = 0;
        assertThatThrownBy(() -> read(POSTS)).hasMessage("broker gone");
        assertThat(sink.progress).noneMatch(Completed.class::isInstance);
        assertThat(outcome(read(POSTS))).isEqualTo(Outcome.COMPLETED);
        MemorySink once = new MemorySink();
        Fixtures.ingest(once).read(POSTS, ReadOptions.auto(), ProgressListener.NONE);
        assertThat(sink.table()).isEqualTo(once.table());
    }

    @Test
    void aStoppedReadingLeavesNoMark() {
        ingest.stop();
        assertThatThrownBy(() -> read(POSTS)).isInstanceOf(CancellationException.class);
        assertThat(sink.progress).isEmpty();
    }

    @Test
    void aTruncatedArchiveFailsAloneAndIsReported(@TempDir Path folder) throws IOException {
        Files.copy(POSTS, folder.resolve("b.jsonl"));
        byte[] whole =
                gzip("{\"id\":1,\"platform\":\"x\",\"text\":\"k visa\",\"created_at\":1759136700}\n".repeat(9_000));
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length - 20));
        IngestReport report = read(folder);
        assertThat(report.units()).extracting(UnitReport::outcome).containsExactly(Outcome.FAILED, Outcome.COMPLETED);
        assertThat(report.isComplete()).isFalse();
        assertThat(sink.rejections)
                .anyMatch(rejected -> rejected.reason().startsWith("unit cannot be read to its end (EOFException)"));
    }

    @Test
    void unitsOfOneFileNameInTwoFoldersStayApart(@TempDir Path folder) throws IOException {
        for (String platform : List.of("weibo", "xhs")) {
            Path file = folder.resolve(platform + "/jsonl/search_contents.jsonl");
            Files.createDirectories(file.getParent());
            Files.copy(Fixtures.sample("mediacrawler/" + platform + "_contents.jsonl"), file);
        }
        Files.writeString(folder.resolve("README.md"), "# a crawl");
        Files.writeString(folder.resolve("weibo/.hidden"), "x");
        Files.writeString(folder.resolve("weibo/half.jsonl.tmp"), "x");
        IngestReport report = read(folder);
        assertThat(report.units())
                .extracting(UnitReport::unit)
                .containsExactly("weibo/jsonl/search_contents.jsonl", "xhs/jsonl/search_contents.jsonl");
        assertThat(report.unrecognised()).containsExactly("README.md");
    }

    @Test
    void anUnknownFormatNamesWhatWasLookedFor(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "K签证");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining("notes.txt")
                .hasMessageContaining("generic-csv: CSV whose header has the columns id, platform, created_at, text")
                .hasMessageContaining("weibo-hotsearch: ");
        assertThatThrownBy(() -> read(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> ReadOptions.auto().withFormat("xml")).hasMessageContaining("format \"xml\"");
    }

    @Test
    void aFormatGivenByNameIsUsedUnseen(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("odd.log"), "noise\n{\"id\":1,\"platform\":\"x\",\"deleted\":1}\n");
        IngestReport report = ingest.read(
                file, ReadOptions.auto().withFormat("generic-jsonl").withSource("mine"), ProgressListener.NONE);
        assertThat(report.counts()).isEqualTo(new IngestCounts(2, 1, 0, 0, 0, 1));
        assertThat(report.units().get(0).source()).isEqualTo("mine");
    }

    @Test
    void oddNamesOfFilesReachNoKey(@TempDir Path folder) throws IOException {
        Files.copy(Fixtures.sample("generic/posts.jsonl"), folder.resolve("a\nb.jsonl"));
        assertThat(read(folder).units()).extracting(UnitReport::unit).containsExactly("a?b.jsonl");
        assertThatThrownBy(() -> ReadOptions.auto().withSource("a/b")).hasMessageContaining("without /");
    }

    @Test
    void anEditIsHandedOnAndARepeatIsNot(@TempDir Path folder) throws IOException {
        String line = "{\"id\":1,\"platform\":\"x\",\"text\":\"k visa %s\",\"created_at\":1759136700}\n";
        Path file = folder.resolve("edits.jsonl");
        Files.writeString(file, line.formatted("a") + line.formatted("b") + line.formatted("b") + line.formatted("a"));
        assertThat(read(file).counts()).isEqualTo(new IngestCounts(4, 3, 0, 1, 0, 0));
        assertThat(sink.table().get("x:1")).extracting(Post::text).isEqualTo("k visa a");
    }

    @Test
    void aPostThatWouldCountInTheFutureIsRejectedUnlessItsCollectionHoldsItBack(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("future.jsonl"), """
                {"id":"1","platform":"weibo","text":"K签证","created_at":"2099-01-01T00:00:00Z"}
                {"id":"2","platform":"weibo","text":"K签证","created_at":"2099-01-01T00:00:00Z","collected_at":"2025-10-01T00:00:00Z"}
                """);

        IngestReport report = read(file);

        assertThat(report.reasons().rejected()).containsOnlyKeys("dated in the future");
        assertThat(sink.table()).containsOnlyKeys("weibo:2");
    }

    @Test
    void madePostsArePublishedWithEveryHourBetweenThemSeen() {
        Instant first = Instant.parse("2025-10-01T22:10:00Z");
        IngestCounts counts = ingest.publish(
                "authored-demo", "demo", List.of(post(1, first), post(2, first.plus(Duration.ofHours(3)))));
        assertThat(counts.relevant()).isEqualTo(2);
        assertThat(sink.progress)
                .filteredOn(Coverage.class::isInstance)
                .flatExtracting(each -> ((Coverage) each).hours())
                .containsExactly(
                        new HourCount(22, 1, 1),
                        new HourCount(23, 0, 0),
                        new HourCount(0, 0, 0),
                        new HourCount(1, 1, 1));
        assertThat(sink.events).endsWith("completed", "flush");
    }

    @Test
    void metersCountByFormatAndOutcome() throws IOException {
        read(POSTS);
        assertThat(meters.get("kvisa.ingest.records")
                        .tags("format", "generic-jsonl", "outcome", "rejected")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(meters.get("kvisa.ingest.units")
                        .tags("outcome", "completed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static Post post(int number, Instant time) {
        return new Post(
                "x:" + number,
                new Origin("x", "authored-demo", null, null, null),
                "k visa",
                "en",
                time,
                time,
                Engagement.UNKNOWN);
    }

    private IngestReport read(Path path) throws IOException {
        return ingest.read(path, ReadOptions.auto(), ProgressListener.NONE);
    }

    private static Outcome outcome(IngestReport report) {
        return report.units().get(0).outcome();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
