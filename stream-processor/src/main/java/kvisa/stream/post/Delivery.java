package kvisa.stream.post;

import java.time.Duration;
import kvisa.contract.post.Post;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * How a post first came in: kept through later deliveries of it, so that reading it once more, for newer reactions, makes
 * no backfill of it. Immutable.
 *
 * @param source  configured source that delivered it first; not blank
 * @param late    whether it was collected more than a day after it was written, every time it was delivered
 */
public record Delivery(String source, boolean late) {

    /** Of a post that was counted before deliveries were remembered. The watch knows nothing of such posts. */
    public static final Delivery NOT_REMEMBERED = new Delivery("not-remembered", false);

    /** A crawler that goes round once a day is in time. */
    private static final Duration IN_TIME = Duration.ofDays(1);

    public Delivery {
        Check.notBlank("source of a delivery", source);
    }

    /**
     * Of a post's newest value.
     *
     * @param before  of the value before, null if there was none
     */
    static Delivery of(Post post, @Nullable Delivery before) {
        boolean late = post.collectedAt().isAfter(post.eventTime().plus(IN_TIME));
        return before == null || before.equals(NOT_REMEMBERED)
                ? new Delivery(post.origin().source(), late)
                : new Delivery(before.source, before.late && late);
    }

    /** For the state store, free of {@code |}. */
    String toText() {
        return (late ? "late " : "in-time ") + source.replace("%", "%25").replace("|", "%7C");
    }

    static Delivery ofText(String text) {
        int space = text.indexOf(' ');
        String source = text.substring(space + 1).replace("%7C", "|").replace("%25", "%");
        return new Delivery(source, text.startsWith("late "));
    }
}
