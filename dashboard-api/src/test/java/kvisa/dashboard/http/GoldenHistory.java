package kvisa.dashboard.http;

import static kvisa.dashboard.PostBuilder.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;

/** Few enough posts to check every golden answer by hand: five on topic, one off, around a Shanghai midnight (16:00 UTC). */
final class GoldenHistory {

    static final SpikeAlert ALERT = new SpikeAlert(
            "oppose-posts@2025-09-28T15:00:00Z",
            new WatchedSeries("oppose-posts", "posts"),
            AlertState.RESOLVED,
            Severity.WARNING,
            new AlertTimes(
                    Instant.parse("2025-09-28T15:00:00Z"),
                    Instant.parse("2025-09-28T15:00:00Z"),
                    Instant.parse("2025-09-28T17:00:00Z"),
                    Instant.parse("2025-09-28T17:00:00Z")),
            new SpikeReading(3, 0.5, 1.5, 3, 24, 3),
            List.of(new Driver("theme=jobs", 2, 0.25)));

    private GoldenHistory() {}

    static HistoryBatch batch() {
        HistoryBatch.Builder batch = Feeding.postsAndCells(posts());
        batch.alert(new Change<>(ALERT.id(), ALERT));
        List.of(
                        new IngestProgress.Coverage(
                                "weibo",
                                "archive",
                                "posts.jsonl",
                                LocalDate.parse("2025-09-28"),
                                List.of(
                                        new IngestProgress.HourCount(13, 20, 0),
                                        new IngestProgress.HourCount(15, 30, 3),
                                        new IngestProgress.HourCount(16, 10, 1))),
                        new IngestProgress.Completed(
                                "archive",
                                "posts.jsonl",
                                "c0ffee",
                                new IngestCounts(60, 6, 52, 1, 2, 1),
                                Instant.parse("2025-09-28T18:00:00Z")))
                .forEach(each -> batch.progress(new Change<>(each.key(), each)));
        RejectedRecord rejected = RejectedRecord.at(
                new RejectedRecord.Place("posts.jsonl", 17),
                RejectStage.INGEST,
                "found no text, wanted one",
                Instant.parse("2025-09-28T17:59:00Z"),
                null);
        return batch.rejected(new Change<>(rejected.id(), rejected)).build();
    }

    private static List<AssessedPost> posts() {
        return List.of(
                post("weibo:1", "2025-09-28T15:10:00Z")
                        .text("=SUM(反对K签证, \"工作\")")
                        .textCluster("00000000000000a1")
                        .stance(Stance.OPPOSE)
                        .themes(Theme.JOBS, Theme.FAIRNESS)
                        .likes(10)
                        .build(),
                post("weibo:2", "2025-09-28T15:20:00Z")
                        .text("<script>alert(1)</script> 😀")
                        .textCluster("ffffffffffffffa2")
                        .author("cd".repeat(32))
                        .stance(Stance.OPPOSE)
                        .hostile(XenophobiaLevel.SEVERE, Target.INDIAN)
                        .likes(5)
                        .unsure()
                        .refinement(RefinementState.WAITING)
                        .build(),
                post("weibo:3", "2025-09-28T15:59:59.500Z")
                        .text("支持K签证")
                        .stance(Stance.SUPPORT)
                        .themes(Theme.BRAIN_GAIN)
                        .build(),
                post("weibo:4", "2025-09-28T16:00:00Z")
                        .text("K签证怎么申请？")
                        .author(null)
                        .refinement(RefinementState.FAILED)
                        .build(),
                post("x:5", "2025-09-28T16:30:00Z")
                        .text("K visa, two\nlines")
                        .textCluster("ffffffffffffffa2")
                        .language(Language.EN)
                        .stance(Stance.OPPOSE)
                        .hostile(XenophobiaLevel.HOSTILE, Target.FOREIGNER_GENERAL)
                        .themes(Theme.JOBS)
                        .model("model-2")
                        .refinement(RefinementState.DONE)
                        .build(),
                post("x:6", "2025-09-28T16:10:00Z")
                        .text("Schengen visa")
                        .language(Language.EN)
                        .offTopic()
                        .source("authored-demo")
                        .build());
    }
}
