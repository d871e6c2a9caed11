package kvisa.contract.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import kvisa.contract.wire.Check;
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

    /**
     * The most one post can weigh. The largest counts seen are around 10<sup>10</sup>; a damaged count beyond that must
     * neither drown a bucket's sum nor overflow it: nine million posts of this weight still fit a long.
     */
    public static final long MAX_WEIGHT = 1_000_000_000_000L;

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
     * Views are left out: they say that something was shown, not that anyone reacted. Unknown parts add nothing. In [0, {@link #MAX_WEIGHT}].
     */
    public long weight() {
        return heat != null
                ? Math.min(heat, MAX_WEIGHT)
                : Math.min(capped(likes) + capped(comments) + capped(shares), MAX_WEIGHT);
    }

    private static long capped(@Nullable Long count) {
        return count == null ? 0 : Math.min(count, MAX_WEIGHT);
    }

    private static void requireNotNegative(String name, @Nullable Long count) {
        if (count != null) {
            Check.notNegative(name, count);
        }
    }
}
