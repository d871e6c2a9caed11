package kvisa.contract.aggregate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import kvisa.contract.assess.AssessedPost;

/**
 * What was counted in a cell, or a change of it (then parts may be negative). Immutable.
 *
 * @param posts       live posts
 * @param engagement  sum of {@link kvisa.contract.post.Engagement#weight()}
 * @param uncertain   posts among them whose stance verdict is not sure
 */
public record Tally(long posts, long engagement, long uncertain) {

    /** Nothing counted. */
    public static final Tally ZERO = new Tally(0, 0, 0);

    /** What one assessed post adds to each of its cells. */
    public static Tally of(AssessedPost assessed) {
        return new Tally(
                1,
                assessed.post().engagement().weight(),
                assessed.assessment().stance().sure() ? 0 : 1);
    }

    /**
     * Sum, part by part.
     *
     * @throws ArithmeticException if a part leaves the range of a long; {@link kvisa.contract.post.Engagement#MAX_WEIGHT}
     *     keeps real sums far from there
     */
    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(posts, other.posts),
                Math.addExact(engagement, other.engagement),
                Math.addExact(uncertain, other.uncertain));
    }

    /**
     * The change that undoes this one.
     *
     * @throws ArithmeticException if a part is {@link Long#MIN_VALUE}
     */
    public Tally negated() {
        return new Tally(Math.negateExact(posts), Math.negateExact(engagement), Math.negateExact(uncertain));
    }

    /** Whether every part is zero. */
    @JsonIgnore
    public boolean isZero() {
        return equals(ZERO);
    }
}
