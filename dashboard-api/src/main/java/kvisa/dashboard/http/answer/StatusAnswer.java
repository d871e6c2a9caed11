package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import kvisa.contract.progress.IngestCounts;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.dashboard.history.HistoryStatus;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/status}.
 *
 * @param modelId         model of the newest live post, null when there is none
 * @param newestPost      time of the newest live post, null when there is none
 * @param oldestPost      time of the oldest live post, null when there is none
 * @param nothingNewSince since when nothing came from any source, where sources had been read as they went on; null while
 *                        something does
 * @param posts           live posts
 * @param rejected        records that could not be used
 * @param ingest          units read to their end, latest first
 * @param coverage        hours seen, per platform and source
 * @param authoredDemo    whether invented demonstration posts are among the live ones
 * @param version         version of the product
 * @param lag             per topic, records not yet read; null while unknown
 * @param models          every model that assessed a live post, that of the newest first
 * @param secondReadings  live posts whose first verdict was not sure enough
 */
public record StatusAnswer(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String modelId,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant newestPost,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant oldestPost,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant nothingNewSince,
        Posts posts,
        Rejected rejected,
        List<Unit> ingest,
        List<Source> coverage,
        boolean authoredDemo,
        String version,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Long> lag,
        List<HistoryStatus.Model> models,
        SecondReadings secondReadings) {

    /** Live posts: all, on topic, off topic. */
    public record Posts(long live, long onTopic, long offTopic) {}

    /** Records that could not be used: how many, per stage, and the latest. */
    public record Rejected(long count, Map<String, Long> byStage, List<Rejection> latest) {}

    /** One record that could not be used. */
    public record Rejection(RejectStage stage, String reason, RejectedRecord.Place place, Instant rejectedAt) {}

    /** A unit read to its end. */
    public record Unit(String source, String unit, IngestCounts counts, Instant completedAt) {}

    /** Hours a source showed of a platform. */
    public record Source(
            String platform, String source, Instant firstHour, Instant lastHour, long hoursSeen, long hoursMissing) {}

    /**
     * Live posts whose first verdict was not sure enough, by what became of them.
     *
     * @param wanted        all of them
     * @param waiting       wait for a second reading
     * @param refined       count under their second reading
     * @param failed        could not be read a second time and keep their first verdict
     * @param refinedShare  refined of wanted, rounded to four digits; null when none wanted one
     */
    public record SecondReadings(
            long wanted,
            long waiting,
            long refined,
            long failed,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Double refinedShare) {}

    /** The answer made of a history's status. */
    public static StatusAnswer of(
            HistoryStatus status, @Nullable Instant nothingNewSince, String version, Map<String, @Nullable Long> lag) {
        HistoryStatus.LivePosts posts = status.posts();
        return new StatusAnswer(
                status.models().isEmpty() ? null : status.models().get(0).modelId(),
                posts.newest(),
                posts.oldest(),
                nothingNewSince,
                new Posts(posts.onTopic() + posts.offTopic(), posts.onTopic(), posts.offTopic()),
                rejected(status.rejected()),
                status.ingest().stream().map(StatusAnswer::unit).toList(),
                status.coverage().stream().map(StatusAnswer::source).toList(),
                posts.authoredDemo(),
                version,
                lag,
                status.models(),
                secondReadings(status.secondReadings()));
    }

    private static Rejected rejected(HistoryStatus.Rejections rejections) {
        Map<String, Long> byStage = new TreeMap<>();
        rejections.byStage().forEach((stage, count) -> byStage.put(stage.wireName(), count));
        return new Rejected(
                rejections.count(),
                byStage,
                rejections.latest().stream()
                        .map(each -> new Rejection(each.stage(), each.reason(), each.place(), each.rejectedAt()))
                        .toList());
    }

    private static SecondReadings secondReadings(HistoryStatus.SecondReadings readings) {
        OptionalDouble share = readings.refinedShare();
        return new SecondReadings(
                readings.wanted(),
                readings.waiting(),
                readings.refined(),
                readings.failed(),
                share.isPresent() ? ShareAnswer.rounded(share.getAsDouble()) : null);
    }

    private static Unit unit(IngestProgress.Completed completed) {
        return new Unit(completed.source(), completed.unit(), completed.counts(), completed.completedAt());
    }

    private static Source source(HistoryStatus.SourceCoverage seen) {
        return new Source(
                seen.platform(),
                seen.source(),
                seen.firstHour(),
                seen.lastHour(),
                seen.hoursSeen(),
                seen.hoursMissing());
    }
}
