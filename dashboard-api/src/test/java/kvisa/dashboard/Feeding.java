package kvisa.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;

/** Makes what the topics would say about some posts. */
public final class Feeding {

    private Feeding() {}

    /** The posts and the totals of their cells. */
    public static HistoryBatch.Builder postsAndCells(List<AssessedPost> posts) {
        HistoryBatch.Builder batch = new HistoryBatch.Builder();
        posts.forEach(post -> batch.post(new Change<>(post.post().id(), post)));
        totals(posts).forEach((cell, tally) -> batch.cell(new Change<>(cell.key(), new CellTotal(cell, tally))));
        return batch;
    }

    /** Totals of the cells the posts are counted in. */
    public static Map<Cell, Tally> totals(List<AssessedPost> posts) {
        Map<Cell, Tally> totals = new LinkedHashMap<>();
        posts.forEach(post -> Cell.of(post).forEach(cell -> totals.merge(cell, Tally.of(post), Tally::plus)));
        return totals;
    }

    /** A week of invented posts with coverage, two alerts and a few rejected records. */
    public static HistoryBatch inventedWeek(int count) {
        List<AssessedPost> posts = new InventedPosts().create(count);
        HistoryBatch.Builder batch = postsAndCells(posts);
        coverage(posts).forEach(each -> batch.progress(new Change<>(each.key(), each)));
        IngestProgress.Completed completed = completed(posts.size());
        batch.progress(new Change<>(completed.key(), completed));
        alerts().forEach(alert -> batch.alert(new Change<>(alert.id(), alert)));
        rejected().forEach(refused -> batch.rejected(new Change<>(refused.id(), refused)));
        return batch.build();
    }

    private static List<IngestProgress> coverage(List<AssessedPost> posts) {
        Map<String, Map<Instant, Long>> byPlatform = new TreeMap<>();
        posts.forEach(post -> byPlatform
                .computeIfAbsent(post.post().origin().platform(), platform -> new TreeMap<>())
                .merge(Instant.ofEpochSecond(post.eventTime().getEpochSecond() / 3600 * 3600), 1L, Long::sum));
        List<IngestProgress> coverage = new ArrayList<>();
        byPlatform.forEach((platform, hours) -> coverage.addAll(days(platform, hours)));
        return coverage;
    }

    private static List<IngestProgress> days(String platform, Map<Instant, Long> posts) {
        Map<LocalDate, List<IngestProgress.HourCount>> days = new TreeMap<>();
        for (int hour = 0; hour < InventedPosts.DAYS * 24; hour++) {
            Instant start = InventedPosts.START.plus(Duration.ofHours(hour));
            if (InventedPosts.isSeen(hour)) {
                long relevant = posts.getOrDefault(start, 0L);
                days.computeIfAbsent(LocalDate.ofInstant(start, ZoneOffset.UTC), day -> new ArrayList<>())
                        .add(new IngestProgress.HourCount(
                                start.atOffset(ZoneOffset.UTC).getHour(), relevant * 9 + 40, relevant));
            }
        }
        return days.entrySet().stream()
                .<IngestProgress>map(day -> new IngestProgress.Coverage(
                        platform, "authored-demo", "invented.jsonl", day.getKey(), day.getValue()))
                .toList();
    }

    private static IngestProgress.Completed completed(int posts) {
        IngestCounts counts = new IngestCounts(posts * 9L + 45, posts, posts * 8L, 30, 12, 15);
        return new IngestProgress.Completed(
                "authored-demo", "invented.jsonl", "c0ffee", counts, Instant.parse("2025-10-01T16:00:05Z"));
    }

    private static List<SpikeAlert> alerts() {
        Instant first = InventedPosts.START.plus(Duration.ofHours(InventedPosts.SPIKE_HOURS[0]));
        Instant second = InventedPosts.START.plus(Duration.ofHours(InventedPosts.SPIKE_HOURS[1]));
        return List.of(
                new SpikeAlert(
                        "oppose-posts@" + first,
                        new WatchedSeries("oppose-posts", "posts"),
                        AlertState.RESOLVED,
                        Severity.CRITICAL,
                        new AlertTimes(
                                first,
                                first.plus(Duration.ofHours(1)),
                                first.plus(Duration.ofHours(5)),
                                first.plus(Duration.ofHours(5))),
                        new SpikeReading(101, 9.5, 22.0, 101, 91, 6.3),
                        List.of(new Driver("theme=jobs", 41, 3.2), new Driver("platform=weibo", 38, 3.5))),
                new SpikeAlert(
                        "hostile-share@" + second,
                        new WatchedSeries("hostile-share", "share"),
                        AlertState.FIRING,
                        Severity.WARNING,
                        new AlertTimes(
                                second, second.plus(Duration.ofHours(2)), second.plus(Duration.ofHours(3)), null),
                        new SpikeReading(0.36, 0.11, 0.21, 66, 120, 2.1),
                        List.of(new Driver("target=indian", 17, 1.1))));
    }

    private static List<RejectedRecord> rejected() {
        List<RejectedRecord> rejected = new ArrayList<>();
        for (int line = 1; line <= 15; line++) {
            rejected.add(RejectedRecord.at(
                    new RejectedRecord.Place("invented.jsonl", line * 37L),
                    RejectStage.INGEST,
                    "found no field \"created_at\", wanted an ISO-8601 instant",
                    Instant.parse("2025-10-01T16:00:00Z").plusMillis(line),
                    null));
        }
        return rejected;
    }
}
