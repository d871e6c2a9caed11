package kvisa.contract.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Reactions a platform counted, each null when the platform does not tell (unknown is not zero). Immutable.
 *
 * @param likes     likes or up-votes, at least 0
 * @param comments  answers or discussions, at least 0
 * @param shares    reposts, at least 0
 * @param views     reads or plays, at least 0
 * @param heat      a platform's own attention score (Weibo hot search: 热度), at least 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Engagement(
        @Nullable Long likes,
        @Nullable Long comments,
        @Nullable Long shares,
        @Nullable Long views,
        @Nullable Long heat) {

    /** Nothing known. */
    public static final Engagement UNKNOWN = new Engagement(null, null, null, null, null);

    public Engagement {
        requireNotNegative("likes", likes);
        requireNotNegative("comments", comments);
        requireNotNegative("shares", shares);
        requireNotNegative("views", views);
        requireNotNegative("heat", heat);
    }

    /**
     * The one number that aggregates sum: the platform's heat where it gives one, otherwise likes + comments + shares.
     * Views are left out: they say that something was shown, not that anyone reacted. Unknown parts add nothing.
     */
    public long weight() {
        return heat != null ? heat : orZero(likes) + orZero(comments) + orZero(shares);
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private static void requireNotNegative(String name, @Nullable Long count) {
        if (count != null && count < 0) {
            throw new IllegalArgumentException(name + " " + count + " is negative");
        }
    }
}
