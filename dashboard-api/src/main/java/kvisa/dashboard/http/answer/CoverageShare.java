package kvisa.dashboard.http.answer;

import kvisa.dashboard.history.Basis;
import kvisa.dashboard.query.TimeRange;

/**
 * How much of a range was seen.
 *
 * @param hoursSeen     UTC hours of the range that a source covered or that hold a post
 * @param hoursInRange  UTC hours the range touches
 */
public record CoverageShare(long hoursSeen, long hoursInRange) {

    /** The coverage behind an answer. */
    public static CoverageShare of(Basis basis, TimeRange range) {
        return new CoverageShare(basis.seenHours().size(), range.hours());
    }
}
