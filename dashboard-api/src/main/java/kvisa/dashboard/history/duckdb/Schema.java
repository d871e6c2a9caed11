package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables, and what happens when a file holds those of another version. */
final class Schema {

    /** Raised when a table changes; a file of another version is emptied and filled again from the topics. */
    static final int VERSION = 4;

    private static final List<String> TABLES = List.of(
            "meta (name VARCHAR, value BIGINT)",
            "positions (topic VARCHAR, \"partition\" INTEGER, cluster_id VARCHAR, topic_id VARCHAR, next_offset BIGINT,"
                    + " read_micros BIGINT)",
            "posts (key VARCHAR, event_micros BIGINT, collected_micros BIGINT, bucket BIGINT, platform VARCHAR, source VARCHAR, language VARCHAR,"
                    + " relevant BOOLEAN, stance VARCHAR, xenophobia INTEGER, target VARCHAR, themes VARCHAR[],"
                    + " engagement BIGINT, uncertain BIGINT, model_id VARCHAR, refinement VARCHAR, text_cluster BIGINT, author BIGINT,"
                    + " json VARCHAR)",
            "cells (key VARCHAR, bucket BIGINT, language VARCHAR, platform VARCHAR, relevant BOOLEAN, stance VARCHAR,"
                    + " xenophobia INTEGER, facet VARCHAR, facet_value VARCHAR, posts BIGINT, engagement BIGINT,"
                    + " uncertain BIGINT)",
            "alerts (key VARCHAR, state VARCHAR, started_micros BIGINT, last_micros BIGINT, json VARCHAR)",
            "handling (key VARCHAR, json VARCHAR)",
            "rejected (key VARCHAR, topic VARCHAR, stage VARCHAR, rejected_micros BIGINT, json VARCHAR)",
            "completed (key VARCHAR, completed_micros BIGINT, json VARCHAR)",
            "coverage (key VARCHAR, platform VARCHAR, source VARCHAR, hour BIGINT, read BIGINT, relevant BIGINT)",
            "live_hours (key VARCHAR, hour BIGINT)");

    private Schema() {}

    /** Makes the tables that are missing; drops all first if they are of another version. */
    static void prepare(Connection connection) throws SQLException {
        List<Integer> found = versions(connection);
        if (!found.isEmpty() && !found.equals(List.of(VERSION))) {
            drop(connection);
            found = List.of();
        }
        if (found.isEmpty()) {
            create(connection);
        }
    }

    private static List<Integer> versions(Connection connection) throws SQLException {
        List<String> tables = new Sql("SELECT table_name FROM information_schema.tables WHERE table_name = 'meta'")
                .rows(connection, row -> row.getString(1));
        if (tables.isEmpty()) {
            return List.of();
        }
        return new Sql("SELECT value FROM meta WHERE name = 'version'").rows(connection, row -> row.getInt(1));
    }

    private static void create(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add("BEGIN TRANSACTION");
        TABLES.forEach(table -> statements.add("CREATE TABLE " + table));
        statements.add("INSERT INTO meta VALUES ('version', " + VERSION + "), ('revision', 0)");
        statements.add("COMMIT");
        Sql.execute(connection, statements);
    }

    private static void drop(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add("BEGIN TRANSACTION");
        TABLES.forEach(table -> statements.add("DROP TABLE IF EXISTS " + table.substring(0, table.indexOf(' '))));
        statements.add("COMMIT");
        Sql.execute(connection, statements);
    }
}
