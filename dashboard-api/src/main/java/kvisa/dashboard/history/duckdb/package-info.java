/**
 * The history in one DuckDB file. The only package that knows {@code java.sql}.
 *
 * <p>One connection writes: {@link kvisa.dashboard.history.duckdb.BatchWriter} deletes the keys of a batch and appends
 * their new rows inside an explicit {@code BEGIN TRANSACTION}, together with the offsets. (With auto-commit merely
 * switched off, DuckDB's Appender commits outside the transaction.) A few other connections of the same instance read,
 * each question in a transaction of its own, so readers see one consistent state and never wait for the writer.
 *
 * <p>Tables have no primary keys: an index would make bulk loading slower than the scans it saves, and DuckDB checks
 * uniqueness too eagerly when one transaction deletes and inserts the same key. Times are whole numbers, seconds for
 * buckets and hours and microseconds for posts and alerts, because borders are computed in Java.
 */
@NullMarked
package kvisa.dashboard.history.duckdb;

import org.jspecify.annotations.NullMarked;
