package kvisa.dashboard.http.answer;

import java.time.Instant;
import java.util.List;
import kvisa.dashboard.query.TimeRange;
import kvisa.dashboard.terms.Term;
import kvisa.dashboard.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases that stand out behind an alert.
 *
 * @param items   the clearest first; empty exactly when there is a reason
 * @param peak    where they stand out
 * @param before  what that is compared with
 * @param reason  why there is none, left out when there is one
 */
public record TermsAnswer(
        List<Item> items, Side peak, Side before, @Nullable String reason) {

    /**
     * A word or phrase.
     *
     * @param term         lower case
     * @param peakTexts    distinct texts of the peak that hold it
     * @param beforeTexts  distinct texts of before that hold it
     * @param logOdds      logarithm of the ratio of the odds that a text holds it, rounded to four digits
     * @param z            the same in standard errors, rounded to four digits
     */
    public record Item(String term, int peakTexts, int beforeTexts, double logOdds, double z) {

        static Item of(Term term) {
            return new Item(
                    term.text(),
                    term.peakTexts(),
                    term.beforeTexts(),
                    ShareAnswer.rounded(term.logOdds()),
                    ShareAnswer.rounded(term.z()));
        }
    }

    /**
     * Some texts.
     *
     * @param from   first instant
     * @param to     first instant after
     * @param texts  distinct texts looked at
     */
    public record Side(Instant from, Instant to, int texts) {

        static Side of(TimeRange range, int texts) {
            return new Side(range.from(), range.to(), texts);
        }
    }

    /** The answer made of what was found in two ranges. */
    public static TermsAnswer of(Terms found, TimeRange peak, TimeRange before) {
        Terms.Reason reason = found.reason();
        return new TermsAnswer(
                found.terms().stream().map(Item::of).toList(),
                Side.of(peak, found.peakTexts()),
                Side.of(before, found.beforeTexts()),
                reason == null ? null : reason.wireName());
    }
}
