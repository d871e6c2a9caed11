package kvisa.dashboard.history.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Theme;
import kvisa.contract.codec.Codecs;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.TopicPosition;
import org.duckdb.DuckDBAppender;

/** How each value becomes rows, column by column in the order of {@link Schema}. */
final class Rows {

    private static final Map<Topic, List<String>> TABLES = Map.of(
            TopicCatalogue.ASSESSED, List.of("posts"),
            TopicCatalogue.AGGREGATES, List.of("cells"),
            TopicCatalogue.ALERTS, List.of("alerts"),
            TopicCatalogue.ALERT_HANDLING, List.of("handling"),
            TopicCatalogue.INGEST_PROGRESS, List.of("completed", "coverage", "live_hours"),
            TopicCatalogue.REJECTED, List.of());

    private Rows() {}

    /**
     * The tables that hold only what a topic says; rejected records are told apart by row.
     *
     * @throws IllegalArgumentException if the history follows no such topic
     */
    static List<String> tablesOf(String topic) {
        return TABLES.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the history does not follow topic " + topic))
                .getValue();
    }

    static void post(DuckDBAppender rows, String key, AssessedPost assessed) throws SQLException {
        Assessment reading = assessed.assessment();
        Tally tally = Tally.of(assessed);
        rows.beginRow()
                .append(key)
                .append(Micros.of(assessed.eventTime()))
                .append(Micros.of(assessed.post().collectedAt()))
                .append(Cell.bucketOf(assessed.eventTime()).getEpochSecond())
                .append(assessed.post().origin().platform())
                .append(assessed.post().origin().source())
                .append(reading.language().wireName())
                .append(reading.relevant())
                .append(reading.stance().verdict().wireName())
                .append(reading.xenophobia().level().level())
                .append(reading.xenophobia().target().wireName())
                .append(reading.themes().stream().map(Theme::wireName).toList())
                .append(tally.engagement())
                .append(tally.uncertain())
                .append(reading.modelId())
                .append(assessed.refinement().wireName())
                .append(ShortKeys.ofText(assessed))
                .append(ShortKeys.ofAuthor(assessed))
                .append(Codecs.ASSESSED_POST.writeText(assessed))
                .endRow();
    }

    static void cell(DuckDBAppender rows, String key, CellTotal total) throws SQLException {
        Cell cell = total.cell();
        rows.beginRow()
                .append(key)
                .append(cell.bucket().getEpochSecond())
                .append(cell.language().wireName())
                .append(cell.platform())
                .append(cell.relevant())
                .append(cell.stance().wireName())
                .append(cell.xenophobia().level())
                .append(facet(cell.facet()))
                .append(facetValue(cell.facet()))
                .append(total.tally().posts())
                .append(total.tally().engagement())
                .append(total.tally().uncertain())
                .endRow();
    }

    static void alert(DuckDBAppender rows, String key, SpikeAlert alert) throws SQLException {
        AlertTimes times = alert.times();
        rows.beginRow()
                .append(key)
                .append(alert.state().wireName())
                .append(Micros.of(times.startedAt()))
                .append(Micros.of(times.resolvedAt() == null ? times.asOf() : times.resolvedAt()))
                .append(Codecs.SPIKE_ALERT.writeText(alert))
                .endRow();
    }

    static void handling(DuckDBAppender rows, String key, AlertHandling handling) throws SQLException {
        rows.beginRow()
                .append(key)
                .append(Codecs.ALERT_HANDLING.writeText(handling))
                .endRow();
    }

    static void rejected(DuckDBAppender rows, String key, RejectedRecord refused) throws SQLException {
        rejection(rows, key, TopicCatalogue.REJECTED.name(), refused);
    }

    static void unreadable(DuckDBAppender rows, String key, HistoryBatch.Unreadable refused) throws SQLException {
        rejection(rows, key, refused.topic(), refused.record());
    }

    static void completed(DuckDBAppender rows, String key, IngestProgress progress) throws SQLException {
        if (progress instanceof IngestProgress.Completed completed) {
            rows.beginRow()
                    .append(key)
                    .append(Micros.of(completed.completedAt()))
                    .append(Codecs.INGEST_PROGRESS.writeText(completed))
                    .endRow();
        }
    }

    static void coverage(DuckDBAppender rows, String key, IngestProgress progress) throws SQLException {
        if (progress instanceof IngestProgress.Coverage coverage) {
            long day = coverage.day().toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
            for (IngestProgress.HourCount hour : coverage.hours()) {
                rows.beginRow()
                        .append(key)
                        .append(coverage.platform())
                        .append(coverage.source())
                        .append(day + hour.hour() * 3600L)
                        .append(hour.read())
                        .append(hour.relevant())
                        .endRow();
            }
        }
    }

    static void liveHour(DuckDBAppender rows, String key, Instant hour) throws SQLException {
        rows.beginRow().append(key).append(hour.getEpochSecond()).endRow();
    }

    static void position(DuckDBAppender rows, TopicPosition position) throws SQLException {
        rows.beginRow()
                .append(position.topic())
                .append(position.partition())
                .append(position.identity().clusterId())
                .append(position.identity().topicId())
                .append(position.nextOffset())
                .append(Micros.of(position.readAt()))
                .endRow();
    }

    private static void rejection(DuckDBAppender rows, String key, String topic, RejectedRecord refused)
            throws SQLException {
        rows.beginRow()
                .append(key)
                .append(topic)
                .append(refused.stage().wireName())
                .append(Micros.of(refused.rejectedAt()))
                .append(Codecs.REJECTED_RECORD.writeText(refused))
                .endRow();
    }

    private static String facet(Facet facet) {
        if (facet instanceof Facet.All) {
            return "all";
        }
        if (facet instanceof Facet.OfTheme) {
            return "theme";
        }
        if (facet instanceof Facet.OfTarget) {
            return "target";
        }
        throw new AssertionError(facet);
    }

    private static String facetValue(Facet facet) {
        if (facet instanceof Facet.OfTheme ofTheme) {
            return ofTheme.theme().wireName();
        }
        return facet instanceof Facet.OfTarget ofTarget ? ofTarget.target().wireName() : "";
    }
}
