package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.codec.Codecs;
import kvisa.dashboard.history.PostCursor;
import kvisa.dashboard.history.PostPage;
import kvisa.dashboard.query.Slice;
import org.jspecify.annotations.Nullable;

/** Reads lists of posts. Stateless. */
final class PostReads {

    private static final String MOST_REACTIONS = "engagement DESC, event_micros DESC, key DESC";

    private PostReads() {}

    static PostPage posts(Connection connection, Slice slice, int limit, @Nullable PostCursor after)
            throws SQLException {
        // One more than asked for tells whether the list goes on. The ids are found over the narrow columns first; the
        // wide JSON is then fetched for these rows alone.
        Sql page = new Sql("SELECT rowid")
                .add(listed(slice, after))
                .add("ORDER BY event_micros DESC, key DESC LIMIT ?", limit + 1);
        List<AssessedPost> found = new Sql("SELECT json FROM posts WHERE rowid IN (")
                .add(page)
                .add(") ORDER BY event_micros DESC, key DESC")
                .rows(connection, row -> JsonText.read(Codecs.ASSESSED_POST, row.getString(1)));
        if (found.size() <= limit) {
            return new PostPage(found, null);
        }
        AssessedPost last = found.get(limit - 1);
        return new PostPage(
                found.subList(0, limit),
                new PostCursor(last.eventTime(), last.post().id()));
    }

    static List<AssessedPost> topPosts(Connection connection, Slice slice, Set<String> exceptPlatforms, int limit)
            throws SQLException {
        Sql page = new Sql("SELECT rowid").add(listed(slice, null)).andNotIn("platform", exceptPlatforms);
        page.add("ORDER BY " + MOST_REACTIONS + " LIMIT ?", limit);
        return new Sql("SELECT json FROM posts WHERE rowid IN (")
                .add(page)
                .add(") ORDER BY " + MOST_REACTIONS)
                .rows(connection, row -> JsonText.read(Codecs.ASSESSED_POST, row.getString(1)));
    }

    /** A hash chooses, so that it is neither the oldest nor the newest that are left out. */
    static List<String> sampleTexts(Connection connection, Slice slice, Set<String> exceptPlatforms, int limit)
            throws SQLException {
        Sql chosen = new Sql("SELECT arg_min(rowid, key)")
                .add(listed(slice, null))
                .andNotIn("platform", exceptPlatforms)
                .add("GROUP BY text_cluster ORDER BY hash(text_cluster), text_cluster LIMIT ?", limit);
        return new Sql("SELECT json FROM posts WHERE rowid IN (")
                .add(chosen)
                .add(")")
                .rows(
                        connection,
                        row -> JsonText.read(Codecs.ASSESSED_POST, row.getString(1))
                                .post()
                                .text());
    }

    private static Sql listed(Slice slice, @Nullable PostCursor after) {
        Sql sql = new Sql(
                "FROM posts WHERE event_micros >= ? AND event_micros < ?",
                Micros.of(slice.range().from()),
                Micros.of(slice.range().to()));
        Filters.common(sql, slice.filter());
        Filters.themesAndTargets(sql, slice.filter());
        if (after != null) {
            long micros = Micros.of(after.eventTime());
            sql.add("AND (event_micros < ? OR (event_micros = ? AND key < ?))", micros, micros, after.id());
        }
        return sql;
    }
}
