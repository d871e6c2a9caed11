package kvisa.contract.wire;

import java.util.Collection;

/** Checks of record components; each throws {@link IllegalArgumentException} with what was found and wanted. */
public final class Check {

    private Check() {}

    /** Refuses an empty or all-blank text. */
    public static void notBlank(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    /**
     * Refuses a key that is blank, is no well-formed Unicode or holds a control character. A lone surrogate has no
     * UTF-8 form, so two such keys could fall together on a topic.
     */
    public static void key(String what, String text) {
        notBlank(what, text);
        if (text.codePoints().anyMatch(Check::cannotBeInKey)) {
            throw new IllegalArgumentException(what + " \"" + text + "\" holds a control character or lone surrogate");
        }
    }

    /** Refuses a number below zero. */
    public static void notNegative(String what, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(what + " " + number + " is negative");
        }
    }

    /** Refuses NaN and the infinities: they have no JSON form. */
    public static void finite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(what + " " + number + " is not a finite number");
        }
    }

    /** Refuses a text that is none of the allowed ones. */
    public static void oneOf(String what, String text, Collection<String> allowed) {
        if (!allowed.contains(text)) {
            throw new IllegalArgumentException(what + " \"" + text + "\" is none of " + allowed);
        }
    }

    private static boolean cannotBeInKey(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
