package kvisa.dashboard.history.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.TopicPosition;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Applies batches over the one connection that writes. Not thread-safe. */
final class BatchWriter {

    private final DuckDBConnection connection;

    BatchWriter(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        Sql.execute(connection, List.of("CREATE TEMP TABLE staged_keys (key VARCHAR)"));
    }

    /** Changes tables inside a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    /** Appends the rows of one value. */
    interface RowWriter<V> {
        void append(DuckDBAppender rows, String key, V value) throws SQLException;
    }

    void apply(HistoryBatch batch) throws SQLException {
        inTransaction(() -> {
            replace("posts", batch.posts(), Rows::post);
            replace("cells", batch.cells(), Rows::cell);
            replace("alerts", batch.alerts(), Rows::alert);
            replace("handling", batch.handling(), Rows::handling);
            replace("rejected", batch.rejected(), Rows::rejected);
            replace("completed", batch.progress(), Rows::completed);
            replace("coverage", batch.progress(), Rows::coverage);
            replace("live_hours", liveHours(batch), Rows::liveHour);
            replace("rejected", unreadable(batch), Rows::unreadable);
            move(batch.positions());
            if (batch.hasChanges()) {
                nextRevision();
            }
        });
    }

    /** Drops what came from a topic, its positions included. */
    void forget(String topic) throws SQLException {
        inTransaction(() -> {
            for (String table : Rows.tablesOf(topic)) {
                execute("DELETE FROM " + table);
            }
            // The topic's name is one of the catalogue's, see Rows.tablesOf: nothing a stranger could have written.
            execute("DELETE FROM rejected WHERE topic = '" + topic + "'");
            execute("DELETE FROM positions WHERE topic = '" + topic + "'");
            nextRevision();
        });
    }

    private static List<Change<Instant>> liveHours(HistoryBatch batch) {
        return batch.liveHours().stream()
                .map(hour -> new Change<>(hour.toString(), hour))
                .toList();
    }

    private static List<Change<HistoryBatch.Unreadable>> unreadable(HistoryBatch batch) {
        return batch.unreadable().stream()
                .map(each -> new Change<>(each.record().id(), each))
                .toList();
    }

    private <V> void replace(String table, List<Change<V>> changes, RowWriter<V> writer) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        stage(changes.stream().map(Change::key).toList());
        execute("DELETE FROM " + table + " WHERE key IN (SELECT key FROM staged_keys)");
        try (DuckDBAppender rows = connection.createAppender("main", table)) {
            for (Change<V> change : changes) {
                V value = change.value();
                if (value != null) {
                    writer.append(rows, change.key(), value);
                }
            }
        }
    }

    private void move(List<TopicPosition> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        stage(positions.stream().map(BatchWriter::partition).toList());
        execute("DELETE FROM positions WHERE topic || '-' || \"partition\" IN (SELECT key FROM staged_keys)");
        try (DuckDBAppender rows = connection.createAppender("main", "positions")) {
            for (TopicPosition position : positions) {
                Rows.position(rows, position);
            }
        }
    }

    private static String partition(TopicPosition position) {
        return position.topic() + "-" + position.partition();
    }

    private void stage(Collection<String> keys) throws SQLException {
        execute("DELETE FROM staged_keys");
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "staged_keys")) {
            for (String key : keys) {
                rows.beginRow().append(key).endRow();
            }
        }
    }

    private void nextRevision() throws SQLException {
        execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'");
    }

    private void inTransaction(Work work) throws SQLException {
        execute("BEGIN TRANSACTION");
        try {
            work.run();
            execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void execute(String statement) throws SQLException {
        Sql.execute(connection, List.of(statement));
    }
}
