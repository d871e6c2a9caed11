package kvisa.dashboard.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The state of a history as a whole. Immutable.
 *
 * @param posts           live posts
 * @param models          models that assessed them, that of the newest post first
 * @param secondReadings  how far the second readings of live posts have come
 * @param rejected        records that could not be used
 * @param ingest          units read to their end, latest first
 * @param coverage        hours seen, per platform and source
 */
public record HistoryStatus(
        LivePosts posts,
        List<Model> models,
        SecondReadings secondReadings,
        Rejections rejected,
        List<IngestProgress.Completed> ingest,
        List<SourceCoverage> coverage) {

    public HistoryStatus {
        models = List.copyOf(models);
        ingest = List.copyOf(ingest);
        coverage = List.copyOf(coverage);
    }

    /**
     * Live posts.
     *
     * @param onTopic       about the K-visa
     * @param offTopic      not about it
     * @param newest        time of the newest, null when there is none
     * @param oldest        time of the oldest, null when there is none
     * @param authoredDemo  whether any of them comes from the invented posts that ship with the product
     */
    public record LivePosts(
            long onTopic,
            long offTopic,
            @Nullable Instant newest,
            @Nullable Instant oldest,
            boolean authoredDemo) {}

    /**
     * A model.
     *
     * @param modelId  its id
     * @param posts    live posts it assessed
     */
    public record Model(String modelId, long posts) {}

    /**
     * Live posts whose first verdict was not sure enough, by what became of them.
     *
     * @param waiting  wait for a second reading
     * @param refined  count under their second reading
     * @param failed   could not be read a second time and keep their first verdict
     */
    public record SecondReadings(long waiting, long refined, long failed) {

        /** How many wanted one, whatever became of it. */
        public long wanted() {
            return waiting + refined + failed;
        }

        /** Share of the posts that wanted one and had it, in [0, 1]; empty when none wanted one. */
        public OptionalDouble refinedShare() {
            return wanted() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) refined / wanted());
        }
    }

    /**
     * Records that could not be used, those of the rejected topic and those the dashboard itself could not read.
     *
     * @param byStage  how many, by stage; stages with none are absent
     * @param latest   the latest few, latest first
     */
    public record Rejections(Map<RejectStage, Long> byStage, List<RejectedRecord> latest) {

        public Rejections {
            byStage = Map.copyOf(byStage);
            latest = List.copyOf(latest);
        }

        /** How many in all. */
        public long count() {
            return byStage.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Hours a source showed of a platform.
     *
     * @param platform   platform
     * @param source     configured source
     * @param firstHour  first UTC hour seen
     * @param lastHour   last UTC hour seen
     * @param hoursSeen  hours seen between them, both included
     */
    public record SourceCoverage(String platform, String source, Instant firstHour, Instant lastHour, long hoursSeen) {

        /** Hours between the first and the last that were not seen. */
        public long hoursMissing() {
            return (lastHour.getEpochSecond() - firstHour.getEpochSecond()) / 3600 + 1 - hoursSeen;
        }
    }
}
