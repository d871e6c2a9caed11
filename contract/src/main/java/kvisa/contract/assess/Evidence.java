package kvisa.contract.assess;

import java.util.List;
import kvisa.contract.wire.Check;

/**
 * Words of the original text that moved a verdict. Immutable.
 *
 * @param start   first UTF-16 unit of the span in the original text, from 0
 * @param end     unit after the last one; {@code start < end <= text.length()}
 * @param aspect  what the words speak for: {@code stance}, {@code xenophobia} or {@code theme}
 * @param label   the label they speak for, e.g. {@code oppose}, {@code 2}, {@code jobs}; not blank
 * @param weight  strength relative to the other spans of the same post, in (0, 1]
 * @param note    what a decoded or coded word means, e.g. {@code "🆗 = OK protest"}; empty when the words speak for themselves
 */
public record Evidence(int start, int end, String aspect, String label, double weight, String note) {

    /** What words can speak for. */
    public static final List<String> ASPECTS = List.of("stance", "xenophobia", "theme");

    public Evidence {
        Check.oneOf("evidence aspect", aspect, ASPECTS);
        Check.notBlank("evidence label", label);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("evidence span [" + start + ", " + end + ") is empty or negative");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("evidence weight " + weight + " outside (0, 1]");
        }
    }
}
