package kvisa.dashboard.history;

/**
 * Distinct posts, texts or authors. Immutable.
 *
 * @param n        how many are known
 * @param unknown  posts that do not say which they belong to: those whose source names no author
 */
public record UnitCount(long n, long unknown) {

    /** Posts, all of which are known. */
    public static UnitCount ofPosts(long posts) {
        return new UnitCount(posts, 0);
    }
}
