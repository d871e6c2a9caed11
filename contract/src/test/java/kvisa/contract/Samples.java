package kvisa.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.ArtefactKind;
import kvisa.contract.alert.Crowd;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Explanation;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.SuspectedArtefact;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;
import kvisa.contract.handling.NoticeKind;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;

/** One record of every shape on the wire; each has a golden fixture. */
public final class Samples {

    private static final Instant CREATED = Instant.parse("2025-09-28T02:03:04Z");
    private static final Instant COLLECTED = Instant.parse("2025-09-28T02:10:00.250Z");

    private static final String TEXT_FINGERPRINT = "5f0c1d2e3a4b5c6d7e8f90a1b2c3d4e5";

    private Samples() {}

    /** A record and the codec that writes it. */
    public record Sample<T>(JsonCodec<T> codec, T record) {

        /** Its bytes on the wire. */
        public byte[] written() {
            return codec.write(record);
        }
    }

    /** Every sample by the name of its golden fixture. */
    public static Map<String, Sample<?>> byFixture() {
        Map<String, Sample<?>> samples = new LinkedHashMap<>();
        samples.put("post.v1", new Sample<>(Codecs.POST, post()));
        samples.put("post-sparse.v1", new Sample<>(Codecs.POST, sparsePost()));
        samples.put("assessed-post.v1", new Sample<>(Codecs.ASSESSED_POST, assessedPost()));
        samples.put("assessed-post-waiting.v1", new Sample<>(Codecs.ASSESSED_POST, waitingPost()));
        samples.put("refine-request.v1", new Sample<>(Codecs.REFINE_REQUEST, refineRequest()));
        samples.put("refinement.v1", new Sample<>(Codecs.REFINEMENT, refinement()));
        samples.put("refinement-failed.v1", new Sample<>(Codecs.REFINEMENT, failedRefinement()));
        samples.put("cell-total.v1", new Sample<>(Codecs.CELL_TOTAL, cellTotal()));
        samples.put("spike-alert.v1", new Sample<>(Codecs.SPIKE_ALERT, firingAlert()));
        samples.put("spike-alert-resolved.v1", new Sample<>(Codecs.SPIKE_ALERT, resolvedAlert()));
        samples.put("spike-alert-coverage.v1", new Sample<>(Codecs.SPIKE_ALERT, silentSource()));
        samples.put("rejected-record.v1", new Sample<>(Codecs.REJECTED_RECORD, rejectedRecord()));
        samples.put("rejected-post.v1", new Sample<>(Codecs.REJECTED_RECORD, rejectedPost()));
        samples.put("retry-request.v1", new Sample<>(Codecs.RETRY_REQUEST, retryRequest()));
        samples.put("ingest-progress.v1", new Sample<>(Codecs.INGEST_PROGRESS, coverage()));
        samples.put("ingest-progress-completed.v1", new Sample<>(Codecs.INGEST_PROGRESS, completed()));
        samples.put("alert-handling.v1", new Sample<>(Codecs.ALERT_HANDLING, silence()));
        samples.put("alert-handling-acknowledgement.v1", new Sample<>(Codecs.ALERT_HANDLING, acknowledgement()));
        samples.put("alert-handling-notified.v1", new Sample<>(Codecs.ALERT_HANDLING, notified()));
        return samples;
    }

    /** A post with everything known. The text: "The K-visa is here, graduates cannot even find work". */
    public static Post post() {
        return new Post(
                "weibo:5215874321098765",
                new Origin(
                        "weibo",
                        "weibo-search-csv",
                        "9f2c4e0d7a6b51c8",
                        "https://weibo.com/1/Q6abcDEF",
                        "weibo:5215870000000000"),
                "K签证来了🙂，毕业生连工作都找不到",
                "zh",
                CREATED,
                COLLECTED,
                new Engagement(1203L, 88L, 41L, 250_000L, null));
    }

    /** A post of which only the necessary is known, with a broken surrogate in its text. */
    public static Post sparsePost() {
        return new Post(
                "bluesky:3lzxyz",
                new Origin("bluesky", "jetstream", null, null, null),
                "K visa \ud83d",
                null,
                CREATED,
                COLLECTED,
                Engagement.UNKNOWN);
    }

    /** The post, read. */
    public static AssessedPost assessedPost() {
        return new AssessedPost(
                post(), post().eventTime(), assessment(), RefinementState.NOT_NEEDED, "0f1e2d3c4b5a6978");
    }

    private static AssessedPost waitingPost() {
        return new AssessedPost(post(), post().eventTime(), assessment(), RefinementState.WAITING, "0f1e2d3c4b5a6978");
    }

    private static RefineRequest refineRequest() {
        return new RefineRequest(post().id(), TEXT_FINGERPRINT, post().text(), post().language(), post().eventTime());
    }

    private static Refinement refinement() {
        return new Refinement(post().id(), TEXT_FINGERPRINT, "linear-2025.10", assessment());
    }

    private static Refinement failedRefinement() {
        return new Refinement(post().id(), TEXT_FINGERPRINT, "linear-2025.10", null);
    }

    private static Assessment assessment() {
        return new Assessment(
                Language.ZH,
                true,
                new StanceReading(Stance.OPPOSE, new StanceProbabilities(0.91, 0.02, 0.07), true),
                new XenophobiaReading(XenophobiaLevel.HOSTILE, List.of(0.3, 0.6, 0.1), Target.FOREIGNER_GENERAL),
                List.of(Theme.JOBS, Theme.FAIRNESS),
                List.of(
                        new Evidence(5, 7, "xenophobia", "1", 0.25, "🙂 = sarcasm"),
                        new Evidence(8, 18, "stance", "oppose", 1.0, "")),
                "linear-2025.10");
    }

    private static CellTotal cellTotal() {
        Cell cell = new Cell(
                Instant.parse("2025-09-28T02:00:00Z"),
                Language.ZH,
                "weibo",
                true,
                Stance.OPPOSE,
                XenophobiaLevel.HOSTILE,
                new Facet.OfTheme(Theme.JOBS));
        return new CellTotal(cell, new Tally(17, 40_211, 3));
    }

    private static SpikeAlert firingAlert() {
        SpikeAlert alert = alert(AlertState.FIRING, null);
        return new SpikeAlert(
                alert.id(),
                new WatchedSeries(
                        "oppose-share",
                        "share",
                        "texts",
                        60,
                        new SeriesFilter(
                                null,
                                List.of("weibo-hotsearch"),
                                Language.ZH,
                                false,
                                Stance.OPPOSE,
                                XenophobiaLevel.HOSTILE,
                                Theme.JOBS),
                        null),
                alert.state(),
                alert.severity(),
                alert.times(),
                alert.reading(),
                alert.drivers(),
                AlertKind.SPIKE,
                new Explanation(
                        new Crowd(1830, 1210, 1455, 40_211),
                        new Crowd(240.5, 201.25, 188, 3120),
                        List.of(
                                new SuspectedArtefact(ArtefactKind.COPY_PASTE, 0.61, null),
                                new SuspectedArtefact(ArtefactKind.ONE_SOURCE, 0.5, "weibo-archive"))));
    }

    private static SpikeAlert resolvedAlert() {
        return alert(AlertState.RESOLVED, Instant.parse("2025-09-28T09:00:00Z"));
    }

    private static SpikeAlert silentSource() {
        String name = "coverage/weibo/weibo-archive";
        return new SpikeAlert(
                name + "@2025-09-28T02:00:00Z",
                new WatchedSeries(name, "coverage", null, 60, null, "weibo-archive"),
                AlertState.FIRING,
                Severity.WARNING,
                new AlertTimes(
                        Instant.parse("2025-09-28T02:00:00Z"),
                        Instant.parse("2025-09-28T02:00:00Z"),
                        Instant.parse("2025-09-28T09:00:00Z"),
                        null),
                new SpikeReading(0, 812, 812, 0, 24, 0.4),
                List.of(),
                AlertKind.COVERAGE,
                null);
    }

    private static SpikeAlert alert(AlertState state, Instant resolvedAt) {
        return new SpikeAlert(
                "oppose-share@2025-09-28T02:00:00Z",
                new WatchedSeries("oppose-share", "share"),
                state,
                Severity.WARNING,
                new AlertTimes(
                        Instant.parse("2025-09-28T02:00:00Z"),
                        Instant.parse("2025-09-28T05:00:00Z"),
                        Instant.parse("2025-09-28T09:00:00Z"),
                        resolvedAt),
                new SpikeReading(0.62, 0.31, 0.44, 1830, 168, 2.5),
                List.of(new Driver("theme=jobs", 940, 120.5), new Driver("platform=weibo", 1400, 610)));
    }

    private static RejectedRecord rejectedRecord() {
        return RejectedRecord.at(
                new RejectedRecord.Place("kvisa.posts.v1-3", 90817),
                RejectStage.DECODE,
                "Post: field origin.platform is missing or null",
                COLLECTED,
                "eyJ2IjoxfQ==");
    }

    private static RejectedRecord rejectedPost() {
        return RejectedRecord.at(
                        new RejectedRecord.Place("kvisa.posts.v1-3", 90817),
                        RejectStage.ASSESS,
                        "reading it took longer than PT3S",
                        COLLECTED,
                        null)
                .withKey(post().id());
    }

    private static RetryRequest retryRequest() {
        return new RetryRequest(post().id(), "assess@kvisa.posts.v1-3:90817");
    }

    private static AlertHandling silence() {
        return new AlertHandling.Silence(
                "0b7e5c1a-9f8d-4f60-8c35-2f1f0f3c7a11",
                new AlertMatch("oppose-share-zh", "share", Severity.WARNING, Language.ZH, "weibo", Theme.JOBS),
                Instant.parse("2025-09-28T03:00:00Z"),
                Instant.parse("2025-09-28T07:00:00Z"),
                "desk 2",
                "known: the ministry's announcement",
                Instant.parse("2025-09-28T02:59:30Z"));
    }

    private static AlertHandling acknowledgement() {
        return new AlertHandling.Acknowledgement(
                "oppose-share@2025-09-28T02:00:00Z",
                Severity.WARNING,
                "desk 2",
                "reading the top posts",
                Instant.parse("2025-09-28T03:05:00Z"));
    }

    private static AlertHandling notified() {
        return new AlertHandling.Notified(
                "webhook",
                "oppose-share@2025-09-28T02:00:00Z",
                "oppose-share",
                Instant.parse("2025-09-28T02:00:00Z"),
                NoticeKind.FIRING,
                Severity.WARNING,
                1,
                Instant.parse("2025-09-28T03:01:10.500Z"));
    }

    private static IngestProgress coverage() {
        return new IngestProgress.Coverage(
                "weibo-hotsearch",
                "weibo-hotsearch-archive",
                "2025-09-28.json",
                LocalDate.parse("2025-09-28"),
                List.of(new IngestProgress.HourCount(2, 51, 3), new IngestProgress.HourCount(3, 50, 0)));
    }

    private static IngestProgress completed() {
        return new IngestProgress.Completed(
                "weibo-hotsearch-archive",
                "2025-09-28.json",
                "sha256:6b86b273ff34fce1",
                new IngestCounts(101, 3, 96, 1, 4, 1),
                COLLECTED);
    }
}
