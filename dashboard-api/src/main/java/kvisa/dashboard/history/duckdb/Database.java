package kvisa.dashboard.history.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import kvisa.dashboard.history.HistoryException;
import org.duckdb.DuckDBConnection;

/** Opens a DuckDB file. */
final class Database {

    private Database() {}

    /**
     * Opens a file and its tables, both made if missing.
     *
     * @param file         where; its folder is made if missing
     * @param memoryLimit  most memory DuckDB may use, in MB; what does not fit goes to a folder beside the file
     * @throws HistoryException if the file cannot be opened; the message says what to do
     */
    static DuckDBConnection open(Path file, int memoryLimit) {
        try {
            Path absolute = file.toAbsolutePath();
            Files.createDirectories(absolute.getParent());
            Properties options = new Properties();
            options.setProperty("memory_limit", memoryLimit + "MB");
            options.setProperty("temp_directory", absolute + ".tmp");
            DuckDBConnection connection =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + absolute, options);
            prepare(connection);
            return connection;
        } catch (IOException | SQLException e) {
            throw new HistoryException(
                    "history " + file + " cannot be opened: "
                            + firstLine(e)
                            + " (if no other process uses it, delete it: it is rebuilt from the topics)",
                    e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
    }

    private static void prepare(DuckDBConnection connection) throws SQLException {
        try {
            Schema.prepare(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
