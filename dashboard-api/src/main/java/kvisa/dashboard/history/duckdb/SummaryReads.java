package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.history.SummaryCounts;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;

/** Reads summaries. With a theme or target in the filter they come from the posts, which alone know both of one post. */
final class SummaryReads {

    private SummaryReads() {}

    static SummaryCounts summarise(Connection connection, Slice asked) throws SQLException {
        Slice slice = asked.within(asked.range().wholeCells());
        boolean filtered = needsPosts(slice.filter());
        Relation total = filtered ? Relation.POSTS : Relation.ALL;
        return new SummaryCounts(
                slice.range(),
                CountReads.basis(connection, slice, CountReads.posts(connection, slice)),
                total(connection, total.from(slice)),
                crosstab(connection, total.from(slice)),
                counts(connection, "theme", themes(slice), Theme::of),
                counts(connection, "target", (filtered ? Relation.POSTS : Relation.TARGETS).from(slice), Target::of),
                counts(connection, "platform", total.from(slice), Function.identity()),
                counts(connection, "language", total.from(slice), Language::of),
                VoiceReads.voices(connection, slice));
    }

    private static boolean needsPosts(PostFilter filter) {
        return !filter.themes().isEmpty() || !filter.targets().isEmpty();
    }

    private static Tally total(Connection connection, Sql counted) throws SQLException {
        return new Sql("SELECT " + CountReads.SUMS).add(counted).row(connection, CountReads::tally);
    }

    private static List<SummaryCounts.Cross> crosstab(Connection connection, Sql counted) throws SQLException {
        return new Sql("SELECT stance, xenophobia, sum(posts)::BIGINT")
                .add(counted)
                .add("GROUP BY ALL ORDER BY ALL")
                .rows(
                        connection,
                        row -> new SummaryCounts.Cross(
                                Stance.of(row.getString(1)), XenophobiaLevel.of(row.getInt(2)), row.getLong(3)));
    }

    private static Sql themes(Slice slice) {
        if (!needsPosts(slice.filter())) {
            return Relation.THEMES.from(slice);
        }
        return new Sql("FROM (SELECT unnest(themes) AS theme, posts")
                .add(Relation.POSTS.from(slice))
                .add(") AS unnested WHERE true");
    }

    private static <K> Map<K, Long> counts(
            Connection connection, String column, Sql counted, Function<String, K> reader) throws SQLException {
        Map<K, Long> counts = new HashMap<>();
        new Sql("SELECT " + column + ", sum(posts)::BIGINT")
                .add(counted)
                .add("GROUP BY ALL")
                .rows(connection, row -> counts.put(reader.apply(row.getString(1)), row.getLong(2)));
        return counts;
    }
}
