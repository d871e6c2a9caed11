package kvisa.dashboard.history.duckdb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kvisa.contract.aggregate.Tally;
import kvisa.dashboard.history.AggregateCounts;
import kvisa.dashboard.history.Basis;
import kvisa.dashboard.history.UnitCount;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import org.jspecify.annotations.Nullable;

/** Reads counts. Stateless. */
final class CountReads {

    static final String SUMS =
            "sum(posts)::BIGINT AS posts, sum(engagement)::BIGINT AS engagement, sum(uncertain)::BIGINT AS uncertain";

    private CountReads() {}

    static AggregateCounts aggregate(Connection connection, AggregateQuery query) throws SQLException {
        long n = query.unit() == CountUnit.POSTS
                ? posts(connection, query.slice())
                : new Sql("SELECT count(DISTINCT " + column(query.unit()) + ")")
                        .add(Relation.POSTS.from(query.slice()))
                        .row(connection, row -> row.getLong(1));
        return new AggregateCounts(basis(connection, query.slice(), n), groups(connection, query));
    }

    /** Distinct posts of a slice. */
    static long posts(Connection connection, Slice slice) throws SQLException {
        return new Sql("SELECT coalesce(sum(posts), 0)::BIGINT")
                .add(Relation.forTotal(slice.filter(), false).from(slice))
                .row(connection, row -> row.getLong(1));
    }

    /** What counts over a slice rest on. */
    static Basis basis(Connection connection, Slice slice, long n) throws SQLException {
        return new Basis(n, newestModel(connection), seenHours(connection, slice));
    }

    private static String column(CountUnit unit) {
        return switch (unit) {
            case POSTS -> throw new AssertionError("posts are summed, not told apart");
            case TEXTS -> "text_cluster";
            case AUTHORS -> "author";
        };
    }

    /** {@link #SUMS}, and two columns more where the unit is not the post. */
    private static String measures(CountUnit unit) {
        if (unit == CountUnit.POSTS) {
            return SUMS;
        }
        String column = column(unit);
        return SUMS + ", count(DISTINCT " + column + ") AS units, count(*) FILTER (" + column + " IS NULL) AS unknown";
    }

    /** The three sums of a row, from columns named as in {@link #SUMS}. */
    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("posts"), row.getLong("engagement"), row.getLong("uncertain"));
    }

    private static @Nullable String newestModel(Connection connection) throws SQLException {
        return new Sql("SELECT arg_max(model_id, event_micros) FROM posts").row(connection, row -> row.getString(1));
    }

    private static SortedSet<Instant> seenHours(Connection connection, Slice slice) throws SQLException {
        TimeRange hours = slice.range().wholeHours();
        Object[] range = {hours.from().getEpochSecond(), hours.to().getEpochSecond()};
        Sql sql = new Sql("SELECT hour FROM coverage WHERE hour >= ? AND hour < ?", range)
                .andIn("platform", slice.filter().platforms())
                .add(
                        "UNION SELECT bucket // 3600 * 3600 FROM cells WHERE facet = 'all' AND bucket >= ? AND bucket < ?",
                        range)
                .andIn("platform", slice.filter().platforms());
        return new TreeSet<>(sql.rows(connection, row -> Instant.ofEpochSecond(row.getLong(1))));
    }

    private static List<AggregateCounts.Group> groups(Connection connection, AggregateQuery query) throws SQLException {
        String labels = query.groupBy().stream()
                .map(dimension -> ", " + dimension.wireName())
                .collect(Collectors.joining());
        Sql counted = Relation.forGroups(query).from(query.slice());
        Sql sql = query.grid().isUniform() ? uniform(query, labels, counted) : byBorders(query, labels, counted);
        return sql.rows(connection, row -> group(row, query));
    }

    /** Equally long buckets: the start of a cell's bucket is arithmetic. */
    private static Sql uniform(AggregateQuery query, String labels, Sql counted) {
        BucketGrid grid = query.grid();
        long origin = grid.starts().get(0).getEpochSecond();
        long width = Duration.between(grid.starts().get(0), grid.endOf(0)).toSeconds();
        return new Sql(
                        "SELECT bucket - (bucket - ?) % ? AS start" + labels + ", " + measures(query.unit()),
                        origin,
                        width)
                .add(counted)
                .add("GROUP BY ALL ORDER BY ALL");
    }

    /** Days of unequal length: the last border at or before the cell. */
    private static Sql byBorders(AggregateQuery query, String labels, Sql counted) {
        String borders = query.grid().starts().stream()
                .map(start -> Long.toString(start.getEpochSecond()))
                .collect(Collectors.joining(", "));
        // Posts can be summed before buckets are known, which is faster; texts and authors cannot.
        boolean sums = query.unit() == CountUnit.POSTS;
        return new Sql("WITH borders AS (SELECT unnest([" + borders + "]) AS start), counted AS (SELECT "
                        + (sums ? "bucket" + labels + ", " + SUMS : "*"))
                .add(counted)
                .add(
                        (sums ? "GROUP BY ALL" : "") + ") SELECT borders.start" + labels + ", " + measures(query.unit())
                                + " FROM counted ASOF JOIN borders ON counted.bucket >= borders.start GROUP BY ALL ORDER BY ALL");
    }

    private static AggregateCounts.Group group(ResultSet row, AggregateQuery query) throws SQLException {
        List<Dimension> groupBy = query.groupBy();
        List<Object> labels = new ArrayList<>();
        for (int i = 0; i < groupBy.size(); i++) {
            labels.add(label(row, i + 2, groupBy.get(i)));
        }
        Tally tally = tally(row);
        UnitCount units = query.unit() == CountUnit.POSTS
                ? UnitCount.ofPosts(tally.posts())
                : new UnitCount(row.getLong("units"), row.getLong("unknown"));
        return new AggregateCounts.Group(Instant.ofEpochSecond(row.getLong(1)), labels, tally, units);
    }

    private static Object label(ResultSet row, int column, Dimension dimension) throws SQLException {
        return switch (dimension) {
            case XENOPHOBIA -> row.getInt(column);
            case RELEVANT -> row.getBoolean(column);
            case STANCE, LANGUAGE, PLATFORM, THEME, TARGET -> row.getString(column);
        };
    }
}
