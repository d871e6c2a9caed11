/**
 * What the dashboard remembers: live posts, cell totals, alerts, rejected records, ingest progress, and how far each
 * topic was read to get there.
 *
 * <p>{@link kvisa.dashboard.history.History} is the side that answers questions, {@link
 * kvisa.dashboard.history.HistoryStore} adds the side that is fed. Rows and the offsets they came from are applied
 * together or not at all, so a restart continues exactly where the rows end; applying the same batch twice changes
 * nothing. The topics are the truth: a history can be deleted at any time and is rebuilt from them.
 *
 * <p>Nothing here knows how it is stored; see {@code kvisa.dashboard.history.duckdb}.
 */
@NullMarked
package kvisa.dashboard.history;

import org.jspecify.annotations.NullMarked;
