package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Stance;
import kvisa.contract.codec.Codecs;
import kvisa.dashboard.history.CopyCounts;
import kvisa.dashboard.query.Slice;

/** Reads which texts were posted more than once. Stateless. */
final class CopyReads {

    private static final String FACTS = "text_cluster, count(*) AS posts, count(DISTINCT author) AS authors,"
            + " count(*) FILTER (author IS NULL) AS without_author, min(event_micros) AS first_micros,"
            + " max(event_micros) AS last_micros, min({'at': event_micros, 'id': key}).id AS first_id";

    private CopyReads() {}

    /** Totals over all texts of a slice. */
    private record Totals(long posts, long texts, long copiedTexts, long copiedPosts) {}

    static CopyCounts copies(Connection connection, Slice asked, int limit) throws SQLException {
        Slice slice = asked.within(asked.range().wholeCells());
        Totals totals = totals(connection, slice);
        return new CopyCounts(
                slice.range(),
                CountReads.basis(connection, slice, totals.posts),
                totals.texts,
                totals.copiedTexts,
                totals.copiedPosts,
                most(connection, slice, limit));
    }

    private static Sql texts(Slice slice) {
        return new Sql("FROM (SELECT text_cluster, count(*) AS posts")
                .add(Relation.POSTS.from(slice))
                .add("GROUP BY text_cluster) AS texts");
    }

    private static Totals totals(Connection connection, Slice slice) throws SQLException {
        return new Sql("SELECT coalesce(sum(posts), 0)::BIGINT, count(*), count(*) FILTER (posts > 1),"
                        + " coalesce(sum(posts) FILTER (posts > 1), 0)::BIGINT")
                .add(texts(slice))
                .row(connection, row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    /** Which they are is found first: the facts are then gathered of these few alone. */
    private static List<CopyCounts.CopiedText> most(Connection connection, Slice slice, int limit) throws SQLException {
        StringBuilder stances = new StringBuilder();
        for (Stance stance : Stance.values()) {
            stances.append(", count(*) FILTER (stance = '")
                    .append(stance.wireName())
                    .append("') AS ")
                    .append(stance.wireName());
        }
        Sql facts = new Sql("SELECT " + FACTS + stances)
                .add(Relation.POSTS.from(slice))
                .add("AND text_cluster IN (SELECT text_cluster")
                .add(texts(slice))
                .add("WHERE posts > 1 ORDER BY posts DESC, text_cluster LIMIT ?)", limit)
                .add("GROUP BY text_cluster");
        return new Sql("SELECT facts.*, firsts.json FROM (")
                .add(facts)
                .add(") AS facts JOIN posts AS firsts ON firsts.key = facts.first_id"
                        + " ORDER BY facts.posts DESC, facts.text_cluster")
                .rows(connection, CopyReads::copiedText);
    }

    private static CopyCounts.CopiedText copiedText(ResultSet row) throws SQLException {
        AssessedPost first = JsonText.read(Codecs.ASSESSED_POST, row.getString("json"));
        return new CopyCounts.CopiedText(
                ShortKeys.textCluster(row.getLong("text_cluster")),
                row.getLong("posts"),
                row.getLong("authors"),
                row.getLong("without_author"),
                Micros.toInstant(row.getLong("first_micros")),
                Micros.toInstant(row.getLong("last_micros")),
                stances(row),
                first);
    }

    private static Map<Stance, Long> stances(ResultSet row) throws SQLException {
        Map<Stance, Long> stances = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            long posts = row.getLong(stance.wireName());
            if (posts > 0) {
                stances.put(stance, posts);
            }
        }
        return stances;
    }
}
