package kvisa.dashboard.history.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.codec.Codecs;
import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.history.AggregateCounts;
import kvisa.dashboard.history.CopyCounts;
import kvisa.dashboard.history.CoverageHour;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.history.HistoryStatus;
import kvisa.dashboard.history.HistoryStore;
import kvisa.dashboard.history.LastHeard;
import kvisa.dashboard.history.PostCursor;
import kvisa.dashboard.history.PostPage;
import kvisa.dashboard.history.Pulse;
import kvisa.dashboard.history.SummaryCounts;
import kvisa.dashboard.history.TopicPosition;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A history in one DuckDB file, which no other process can open meanwhile. Thread-safe; writes wait for each other. */
public final class DuckDbHistoryStore implements HistoryStore {

    private final DuckDBConnection connection;
    private final BatchWriter writer;
    private final ReadPool readers;

    /**
     * Opens a file, made if missing.
     *
     * @param file         where
     * @param readers      questions answered at the same time, at least 1
     * @param memoryLimit  most memory DuckDB may use, in MB
     * @throws HistoryException if the file cannot be opened; the message says what to do
     */
    public DuckDbHistoryStore(Path file, int readers, int memoryLimit) {
        connection = Database.open(file, memoryLimit);
        try {
            writer = new BatchWriter(connection);
            this.readers = new ReadPool(connection, readers);
        } catch (SQLException e) {
            throw new HistoryException("history " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void apply(HistoryBatch batch) {
        try {
            writer.apply(batch);
        } catch (SQLException e) {
            throw new HistoryException("a batch could not be written to the history: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void forget(String topic) {
        try {
            writer.forget(topic);
        } catch (SQLException e) {
            throw new HistoryException("topic " + topic + " could not be dropped from the history", e);
        }
    }

    @Override
    public List<TopicPosition> positions() {
        return readers.read(StatusReads::positions);
    }

    @Override
    public Pulse pulse() {
        return readers.read(StatusReads::pulse);
    }

    @Override
    public Optional<Instant> newestPost() {
        return Optional.ofNullable(pulse().newestPost());
    }

    @Override
    public LastHeard lastHeard(Instant now) {
        return readers.read(reader -> StatusReads.lastHeard(reader, now));
    }

    @Override
    public AggregateCounts aggregate(AggregateQuery query) {
        return readers.read(reader -> CountReads.aggregate(reader, query));
    }

    @Override
    public SummaryCounts summarise(Slice slice) {
        return readers.read(reader -> SummaryReads.summarise(reader, slice));
    }

    @Override
    public CopyCounts copies(Slice slice, int limit) {
        return readers.read(reader -> CopyReads.copies(reader, slice, limit));
    }

    @Override
    public PostPage posts(Slice slice, int limit, @Nullable PostCursor after) {
        return readers.read(reader -> PostReads.posts(reader, slice, limit, after));
    }

    @Override
    public List<SpikeAlert> alerts(TimeRange range, Set<AlertState> states) {
        Sql sql = new Sql(
                        "SELECT json FROM alerts WHERE started_micros < ? AND last_micros >= ?",
                        Micros.of(range.to()),
                        Micros.of(range.from()))
                .andIn("state", states.stream().map(AlertState::wireName).toList())
                .add("ORDER BY started_micros DESC, key");
        return readers.read(reader -> sql.rows(reader, row -> JsonText.read(Codecs.SPIKE_ALERT, row.getString(1))));
    }

    @Override
    public Optional<SpikeAlert> findAlert(String id) {
        Sql sql = new Sql("SELECT json FROM alerts WHERE key = ?", id);
        return readers.read(reader ->
                sql.rows(reader, row -> JsonText.read(Codecs.SPIKE_ALERT, row.getString(1))).stream()
                        .findFirst());
    }

    @Override
    public List<AlertHandling> handling() {
        Sql sql = new Sql("SELECT json FROM handling ORDER BY key");
        return readers.read(reader -> sql.rows(reader, row -> JsonText.read(Codecs.ALERT_HANDLING, row.getString(1))));
    }

    @Override
    public List<AssessedPost> topPosts(Slice slice, Set<String> exceptPlatforms, int limit) {
        return readers.read(reader -> PostReads.topPosts(reader, slice, exceptPlatforms, limit));
    }

    @Override
    public List<String> sampleTexts(Slice slice, Set<String> exceptPlatforms, int limit) {
        return readers.read(reader -> PostReads.sampleTexts(reader, slice, exceptPlatforms, limit));
    }

    @Override
    public List<CoverageHour> coverage(TimeRange range) {
        return readers.read(reader -> StatusReads.coverage(reader, range));
    }

    @Override
    public HistoryStatus status() {
        return readers.read(StatusReads::status);
    }

    /** Closes the file; what was applied is in it. */
    @Override
    public synchronized void close() {
        try {
            readers.close();
            connection.close();
        } catch (SQLException e) {
            throw new HistoryException("the history could not be closed: " + e.getMessage(), e);
        }
    }
}
