package kvisa.dashboard.query;

import java.util.List;

/**
 * A request for a time series of counts. Immutable.
 *
 * @param grid     buckets
 * @param filter   posts counted
 * @param groupBy  dimensions to split by, in the order they are listed in the answer, distinct; empty for totals.
 *                 Theme and target may not both be asked for, see {@link #combinesThemeAndTarget}
 * @param unit     what is counted
 */
public record AggregateQuery(BucketGrid grid, PostFilter filter, List<Dimension> groupBy, CountUnit unit) {

    public AggregateQuery {
        groupBy = List.copyOf(groupBy);
        if (combinesThemeAndTarget(filter, groupBy)) {
            throw new IllegalArgumentException("theme and target in one request: their cells are counted apart");
        }
    }

    /** A request for posts. */
    public AggregateQuery(BucketGrid grid, PostFilter filter, List<Dimension> groupBy) {
        this(grid, filter, groupBy, CountUnit.POSTS);
    }

    /** Whether a request touches both themes and targets; cells hold a post per theme or per target, never per pair. */
    public static boolean combinesThemeAndTarget(PostFilter filter, List<Dimension> groupBy) {
        boolean theme = !filter.themes().isEmpty() || groupBy.contains(Dimension.THEME);
        boolean target = !filter.targets().isEmpty() || groupBy.contains(Dimension.TARGET);
        return theme && target;
    }

    /** What is counted over all buckets. */
    public Slice slice() {
        return new Slice(grid.range(), filter);
    }
}
