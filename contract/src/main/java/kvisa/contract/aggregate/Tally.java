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

    /** Sum, part by part. */
    public Tally plus(Tally other) {
        return new Tally(posts + other.posts, engagement + other.engagement, uncertain + other.uncertain);
    }

    /** The change that undoes this one. */
    public Tally negated() {
        return new Tally(-posts, -engagement, -uncertain);
    }

    /** Whether every part is zero. */
    @JsonIgnore
    public boolean isZero() {
        return equals(ZERO);
    }
}
