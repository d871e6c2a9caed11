package kvisa.dashboard.history.duckdb;

import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;

/**
 * What is counted, as rows of {@code bucket, dimensions…, posts, engagement, uncertain}. Cells are small and exact, so
 * they answer whatever they can; only "any of several themes" needs the posts, because a post with two of the themes is
 * in two cells, and so do texts and authors, which a cell does not know.
 */
enum Relation {
    /** Each post once. */
    ALL("SELECT bucket, language, platform, relevant, stance, xenophobia, posts, engagement, uncertain FROM cells"
            + " WHERE facet = 'all'"),

    /** Each post once per theme. */
    THEMES("SELECT bucket, language, platform, relevant, stance, xenophobia, facet_value AS theme, posts, engagement,"
            + " uncertain FROM cells WHERE facet = 'theme'"),

    /** Each post once: hostile ones under their target, the others under none, which level 0 means by definition. */
    TARGETS(
            "SELECT bucket, language, platform, relevant, stance, xenophobia, facet_value AS target, posts, engagement,"
                    + " uncertain FROM cells WHERE facet = 'target' UNION ALL SELECT bucket, language, platform, relevant, stance,"
                    + " xenophobia, 'none' AS target, posts, engagement, uncertain FROM cells WHERE facet = 'all' AND xenophobia = 0"),

    /** Each post once, with everything known of it. */
    POSTS("SELECT bucket, language, platform, relevant, stance, xenophobia, target, themes, 1 AS posts, engagement,"
            + " uncertain, text_cluster, author, event_micros, key FROM posts"),

    /** Each post once per theme, with its text and author. */
    POSTS_BY_THEME(
            "SELECT bucket, language, platform, relevant, stance, xenophobia, unnest(themes) AS theme, 1 AS posts,"
                    + " engagement, uncertain, text_cluster, author FROM posts");

    private final String text;

    Relation(String text) {
        this.text = text;
    }

    /** The relation whose rows of a query are to be summed per group. */
    static Relation forGroups(AggregateQuery query) {
        boolean byTheme = query.groupBy().contains(Dimension.THEME);
        if (query.unit() != CountUnit.POSTS) {
            return byTheme ? POSTS_BY_THEME : POSTS;
        }
        return byTheme ? THEMES : forTotal(query.filter(), query.groupBy().contains(Dimension.TARGET));
    }

    /** The relation whose rows add up to distinct posts. */
    static Relation forTotal(PostFilter filter, boolean byTarget) {
        boolean target = byTarget || !filter.targets().isEmpty();
        if (filter.themes().isEmpty()) {
            return target ? TARGETS : ALL;
        }
        return filter.themes().size() > 1 || target ? POSTS : THEMES;
    }

    /** {@code FROM (these rows) WHERE in the slice}, for the end of a statement. */
    Sql from(Slice slice) {
        Sql sql = new Sql("FROM (" + text + ") AS counted WHERE true");
        between(sql, slice.range());
        filter(sql, slice.filter());
        return sql;
    }

    private static void between(Sql sql, TimeRange range) {
        TimeRange cells = range.wholeCells();
        sql.add(
                "AND bucket >= ? AND bucket < ?",
                cells.from().getEpochSecond(),
                cells.to().getEpochSecond());
    }

    private void filter(Sql sql, PostFilter filter) {
        Filters.common(sql, filter);
        switch (this) {
            case ALL -> {}
            case THEMES, POSTS_BY_THEME -> sql.andIn("theme", Filters.themes(filter));
            case TARGETS -> sql.andIn("target", Filters.targets(filter));
            case POSTS -> Filters.themesAndTargets(sql, filter);
        }
    }
}
