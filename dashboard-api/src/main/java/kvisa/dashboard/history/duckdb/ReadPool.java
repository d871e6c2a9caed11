package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import kvisa.dashboard.history.HistoryBusyException;
import kvisa.dashboard.history.HistoryException;
import org.duckdb.DuckDBConnection;

/** A fixed number of reading connections, lent one question at a time. Thread-safe. */
final class ReadPool implements AutoCloseable {

    /** How long a question waits for a connection before it is told to come back later. */
    private static final long WAIT_SECONDS = 10;

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> free;

    ReadPool(DuckDBConnection instance, int size) throws SQLException {
        free = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            Connection connection = instance.duplicate();
            all.add(connection);
            free.add(connection);
        }
    }

    /** A question: several statements over one state of the tables. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Answers a question from one consistent state. */
    <T> T read(Question<T> question) {
        Connection connection = take();
        try {
            return inTransaction(connection, question);
        } catch (SQLTimeoutException e) {
            throw new HistoryBusyException("the history needed too long for this question", e);
        } catch (SQLException e) {
            throw new HistoryException("the history could not be read: " + e.getMessage(), e);
        } finally {
            free.add(connection);
        }
    }

    private static <T> T inTransaction(Connection connection, Question<T> question) throws SQLException {
        Sql.execute(connection, List.of("BEGIN TRANSACTION"));
        try {
            return question.ask(connection);
        } finally {
            Sql.execute(connection, List.of("ROLLBACK"));
        }
    }

    private Connection take() {
        try {
            Connection connection = free.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (connection == null) {
                throw new HistoryBusyException("no reader of the history was free for " + WAIT_SECONDS + " s");
            }
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryBusyException("interrupted while waiting for a reader of the history", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }
}
