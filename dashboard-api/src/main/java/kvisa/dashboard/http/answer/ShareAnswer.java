package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import kvisa.dashboard.query.WilsonInterval;
import org.jspecify.annotations.Nullable;

/**
 * A count and its share, rounded to four digits.
 *
 * @param value  what was counted, as on the wire
 * @param posts  how many
 * @param share  share, null when there is nothing to be a share of
 * @param low    lower end of its 95 % Wilson interval, null with the share
 * @param high   upper end
 */
public record ShareAnswer(
        Object value,
        long posts,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double share,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double low,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double high) {

    /** {@code posts} of {@code n}. */
    static ShareAnswer of(Object value, long posts, long n) {
        if (n == 0) {
            return new ShareAnswer(value, posts, null, null, null);
        }
        WilsonInterval interval = WilsonInterval.of(posts, n);
        return new ShareAnswer(
                value, posts, rounded(interval.share()), rounded(interval.low()), rounded(interval.high()));
    }

    /** The same share with another count shown. */
    ShareAnswer withPosts(long other) {
        return new ShareAnswer(value, other, share, low, high);
    }

    static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
