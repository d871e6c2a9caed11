package kvisa.dashboard.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;

/**
 * What some records of the followed topics say, and where reading goes on after them. Per list, a key appears once: with
 * the value of its newest record. Immutable.
 *
 * @param posts       assessed posts by post id
 * @param cells       cell totals by cell key
 * @param alerts      alerts by id
 * @param handling    what was done about alerts, by key
 * @param rejected    rejected records by id
 * @param progress    ingest progress by key
 * @param liveHours   hours on the wall in which reading was {@link Liveness live}
 * @param unreadable  records of the followed topics that could not be read
 * @param positions   where each partition that was read goes on
 */
public record HistoryBatch(
        List<Change<AssessedPost>> posts,
        List<Change<CellTotal>> cells,
        List<Change<SpikeAlert>> alerts,
        List<Change<AlertHandling>> handling,
        List<Change<RejectedRecord>> rejected,
        List<Change<IngestProgress>> progress,
        List<Instant> liveHours,
        List<Unreadable> unreadable,
        List<TopicPosition> positions) {

    public HistoryBatch {
        posts = Change.newestPerKey(posts);
        cells = Change.newestPerKey(cells);
        alerts = Change.newestPerKey(alerts);
        handling = Change.newestPerKey(handling);
        rejected = Change.newestPerKey(rejected);
        progress = Change.newestPerKey(progress);
        liveHours = liveHours.stream().distinct().toList();
        unreadable = List.copyOf(unreadable);
        positions = List.copyOf(positions);
    }

    /**
     * A record of a followed topic that could not be read.
     *
     * @param topic   the topic it is on
     * @param record  what was wrong, and where
     */
    public record Unreadable(String topic, RejectedRecord record) {}

    /** Whether it changes what readers see; a batch may also only move positions. */
    public boolean hasChanges() {
        return !(posts.isEmpty()
                && cells.isEmpty()
                && alerts.isEmpty()
                && handling.isEmpty()
                && rejected.isEmpty()
                && progress.isEmpty()
                && unreadable.isEmpty());
    }

    /** Collects changes in the order of their records. Not thread-safe. */
    public static final class Builder {

        private final List<Change<AssessedPost>> posts = new ArrayList<>();
        private final List<Change<CellTotal>> cells = new ArrayList<>();
        private final List<Change<SpikeAlert>> alerts = new ArrayList<>();
        private final List<Change<AlertHandling>> handling = new ArrayList<>();
        private final List<Change<RejectedRecord>> rejected = new ArrayList<>();
        private final List<Change<IngestProgress>> progress = new ArrayList<>();
        private final List<Instant> liveHours = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private final List<TopicPosition> positions = new ArrayList<>();

        /** Adds a post or its end. */
        public Builder post(Change<AssessedPost> change) {
            posts.add(change);
            return this;
        }

        /** Adds a cell total or its end. */
        public Builder cell(Change<CellTotal> change) {
            cells.add(change);
            return this;
        }

        /** Adds an alert or its end. */
        public Builder alert(Change<SpikeAlert> change) {
            alerts.add(change);
            return this;
        }

        /** Adds something done about alerts or takes it back. */
        public Builder handling(Change<AlertHandling> change) {
            handling.add(change);
            return this;
        }

        /** Adds a rejected record. */
        public Builder rejected(Change<RejectedRecord> change) {
            rejected.add(change);
            return this;
        }

        /** Adds ingest progress or its end. */
        public Builder progress(Change<IngestProgress> change) {
            progress.add(change);
            return this;
        }

        /** Adds an hour on the wall in which reading was live. */
        public Builder liveHour(Instant start) {
            liveHours.add(start);
            return this;
        }

        /** Adds a record that could not be read. */
        public Builder unreadable(Unreadable record) {
            unreadable.add(record);
            return this;
        }

        /** Sets where a partition goes on. */
        public Builder position(TopicPosition position) {
            positions.add(position);
            return this;
        }

        /** The batch. */
        public HistoryBatch build() {
            return new HistoryBatch(
                    posts, cells, alerts, handling, rejected, progress, liveHours, unreadable, positions);
        }
    }
}
