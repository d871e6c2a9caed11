package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement under construction: text with {@code ?} and their values. Not thread-safe. */
final class Sql {

    /** Longest time one statement may run; a reader that needs more has asked for too much. */
    private static final int TIMEOUT_SECONDS = 20;

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql(String text, Object... parameters) {
        add(text, parameters);
    }

    /** Makes a value of a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Adds text, a space before it, and the values of its question marks. */
    Sql add(String fragment, Object... values) {
        text.append(' ').append(fragment);
        Collections.addAll(parameters, values);
        return this;
    }

    /** Adds another statement's text and values. */
    Sql add(Sql other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    /** Adds {@code AND column IN (values)}, or nothing when no value is given. */
    Sql andIn(String column, Collection<?> values) {
        return values.isEmpty() ? this : add("AND " + column + " IN (" + marks(values) + ")", values.toArray());
    }

    /** Adds {@code AND column NOT IN (values)}, or nothing when no value is given. */
    Sql andNotIn(String column, Collection<?> values) {
        return values.isEmpty() ? this : add("AND " + column + " NOT IN (" + marks(values) + ")", values.toArray());
    }

    /** Adds that a list column holds at least one of the values, or nothing when no value is given. */
    Sql andHasAny(String column, Collection<String> values) {
        return values.isEmpty()
                ? this
                : add("AND list_has_any(" + column + ", [" + marks(values) + "])", values.toArray());
    }

    /** Runs it and reads every row. */
    <T> List<T> rows(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    /** Runs it and reads its one row. */
    <T> T row(Connection connection, RowReader<T> reader) throws SQLException {
        return rows(connection, reader).get(0);
    }

    /** Runs statements that give no rows. */
    static void execute(Connection connection, Collection<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
