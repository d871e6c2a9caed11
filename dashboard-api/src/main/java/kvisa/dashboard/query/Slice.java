package kvisa.dashboard.query;

/**
 * The part of all posts that a request speaks of. Immutable.
 *
 * @param range   event time
 * @param filter  properties
 */
public record Slice(TimeRange range, PostFilter filter) {

    /** The same posts in another range. */
    public Slice within(TimeRange other) {
        return new Slice(other, filter);
    }
}
