package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.codec.Codecs;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectStage;
import kvisa.dashboard.history.CoverageHour;
import kvisa.dashboard.history.HistoryStatus;
import kvisa.dashboard.history.LastHeard;
import kvisa.dashboard.history.Pulse;
import kvisa.dashboard.history.TopicPosition;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;

/** Reads what is known about the history itself. Stateless. */
final class StatusReads {

    /** Source name of the invented posts that ship with the product. */
    private static final String AUTHORED_DEMO = "authored-demo";

    /** Rejected records that a status lists; all are counted. */
    private static final int LATEST_REJECTIONS = 20;

    private StatusReads() {}

    static Pulse pulse(Connection connection) throws SQLException {
        return new Sql(
                        "SELECT max(event_micros), count(*), (SELECT value FROM meta WHERE name = 'revision') FROM posts")
                .row(connection, row -> new Pulse(instant(row, 1), row.getLong(2), row.getLong(3)));
    }

    static LastHeard lastHeard(Connection connection, Instant now) throws SQLException {
        Optional<Instant> newest = newest(connection, now);
        if (newest.isEmpty()) {
            return new LastHeard(null, 0);
        }
        Instant lookBackTo = newest.get().minus(LastHeard.LOOK_BACK);
        return new Sql("SELECT count(DISTINCT hour) FROM live_hours WHERE hour >= ?", lookBackTo.getEpochSecond())
                .row(connection, row -> new LastHeard(newest.get(), row.getLong(1)));
    }

    /** An hour that still runs has been read up to now at most. */
    private static Optional<Instant> newest(Connection connection, Instant now) throws SQLException {
        long micros = Micros.of(now);
        return new Sql(
                        "SELECT greatest((SELECT least((max(hour) + 3600) * 1000000, ?) FROM coverage WHERE hour <= ?),"
                                + " (SELECT max(collected_micros) FROM posts WHERE collected_micros <= ?))",
                        micros,
                        now.getEpochSecond(),
                        micros)
                .row(connection, row -> Optional.ofNullable(instant(row, 1)));
    }

    static HistoryStatus status(Connection connection) throws SQLException {
        return new HistoryStatus(
                livePosts(connection),
                models(connection),
                secondReadings(connection),
                rejections(connection),
                completed(connection),
                sources(connection));
    }

    static List<CoverageHour> coverage(Connection connection, TimeRange range) throws SQLException {
        TimeRange hours = range.wholeHours();
        return new Sql("SELECT platform, hour, sum(read)::BIGINT, sum(relevant)::BIGINT FROM coverage")
                .add(
                        "WHERE hour >= ? AND hour < ?",
                        hours.from().getEpochSecond(),
                        hours.to().getEpochSecond())
                .add("GROUP BY ALL ORDER BY ALL")
                .rows(
                        connection,
                        row -> new CoverageHour(
                                row.getString(1),
                                Instant.ofEpochSecond(row.getLong(2)),
                                row.getLong(3),
                                row.getLong(4)));
    }

    static List<TopicPosition> positions(Connection connection) throws SQLException {
        return new Sql("SELECT topic, \"partition\", cluster_id, topic_id, next_offset, read_micros FROM positions"
                        + " ORDER BY topic, \"partition\"")
                .rows(
                        connection,
                        row -> new TopicPosition(
                                row.getString(1),
                                row.getInt(2),
                                new TopicPosition.TopicIdentity(row.getString(3), row.getString(4)),
                                row.getLong(5),
                                Micros.toInstant(row.getLong(6))));
    }

    private static HistoryStatus.LivePosts livePosts(Connection connection) throws SQLException {
        return new Sql(
                        "SELECT count(*) FILTER (relevant), count(*) FILTER (NOT relevant), max(event_micros),"
                                + " min(event_micros), coalesce(bool_or(source = ?), false) FROM posts",
                        AUTHORED_DEMO)
                .row(
                        connection,
                        row -> new HistoryStatus.LivePosts(
                                row.getLong(1), row.getLong(2), instant(row, 3), instant(row, 4), row.getBoolean(5)));
    }

    private static List<HistoryStatus.Model> models(Connection connection) throws SQLException {
        return new Sql(
                        "SELECT model_id, count(*) FROM posts GROUP BY model_id ORDER BY max(event_micros) DESC, model_id")
                .rows(connection, row -> new HistoryStatus.Model(row.getString(1), row.getLong(2)));
    }

    private static HistoryStatus.SecondReadings secondReadings(Connection connection) throws SQLException {
        return new Sql(
                        "SELECT count(*) FILTER (refinement = ?), count(*) FILTER (refinement = ?),"
                                + " count(*) FILTER (refinement = ?) FROM posts",
                        RefinementState.WAITING.wireName(),
                        RefinementState.DONE.wireName(),
                        RefinementState.FAILED.wireName())
                .row(
                        connection,
                        row -> new HistoryStatus.SecondReadings(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    private static HistoryStatus.Rejections rejections(Connection connection) throws SQLException {
        Map<RejectStage, Long> byStage = new TreeMap<>();
        new Sql("SELECT stage, count(*) FROM rejected GROUP BY stage")
                .rows(connection, row -> byStage.put(RejectStage.of(row.getString(1)), row.getLong(2)));
        return new HistoryStatus.Rejections(
                byStage,
                new Sql("SELECT json FROM rejected ORDER BY rejected_micros DESC, key DESC LIMIT ?", LATEST_REJECTIONS)
                        .rows(connection, row -> JsonText.read(Codecs.REJECTED_RECORD, row.getString(1))));
    }

    private static List<IngestProgress.Completed> completed(Connection connection) throws SQLException {
        return new Sql("SELECT json FROM completed ORDER BY completed_micros DESC, key").rows(connection, row ->
                (IngestProgress.Completed) JsonText.read(Codecs.INGEST_PROGRESS, row.getString(1)));
    }

    private static List<HistoryStatus.SourceCoverage> sources(Connection connection) throws SQLException {
        return new Sql("SELECT platform, source, min(hour), max(hour), count(DISTINCT hour) FROM coverage"
                        + " GROUP BY platform, source ORDER BY platform, source")
                .rows(
                        connection,
                        row -> new HistoryStatus.SourceCoverage(
                                row.getString(1),
                                row.getString(2),
                                Instant.ofEpochSecond(row.getLong(3)),
                                Instant.ofEpochSecond(row.getLong(4)),
                                row.getLong(5)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Micros.toInstant(micros);
    }
}
