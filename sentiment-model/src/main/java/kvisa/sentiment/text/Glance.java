package kvisa.sentiment.text;

/**
 * Whether a step of the normaliser can find anything in a text at all, told in one short loop; most texts need none of
 * the regular expressions. A yes may be wrong, a no never is. Stateless.
 */
final class Glance {

    private static final String MARKS_IN_NAMES = " \t\n\u000B\f\r-_.·*/|+";

    private static final String MARKS_BETWEEN_LETTERS = " .*_-";

    private Glance() {}

    /** Format characters, variation selectors, lone surrogates, private use. */
    static boolean mayHoldInvisible(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point >= 0x80 && !Scripts.isCommonHan(point) && isInvisible(point)) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || (point >= 0xFE00 && point <= 0xFE0F);
    }

    /** Anything blank but single spaces inside the text. */
    static boolean holdsOddBlank(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == ' ' ? afterSpace : isOtherBlank(unit)) {
                return true;
            }
            afterSpace = unit == ' ';
        }
        return afterSpace && !text.isEmpty();
    }

    private static boolean isOtherBlank(char unit) {
        if (unit < 0x80) {
            return unit < ' ' || unit == 0x7F;
        }
        return !Scripts.isCommonHan(unit) && (Character.isISOControl(unit) || Character.isSpaceChar(unit));
    }

    /** Four of a kind in a row, or two of a kind of those that take two units. */
    static boolean holdsLongRepeat(String text) {
        int repeats = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            repeats = i > 0 && unit == text.charAt(i - 1) ? repeats + 1 : 0;
            if (repeats == 3 || (Character.isHighSurrogate(unit) && repeatsPair(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeatsPair(String text, int at) {
        return at + 3 < text.length()
                && text.charAt(at) == text.charAt(at + 2)
                && text.charAt(at + 1) == text.charAt(at + 3);
    }

    /** Three marks of a kind with one Latin letter between them. */
    static boolean maySpellOut(String text) {
        for (int mark = 1; mark + 5 < text.length(); mark++) {
            char unit = text.charAt(mark);
            if (unit < 0x80
                    && unit == text.charAt(mark + 2)
                    && unit == text.charAt(mark + 4)
                    && Scripts.isAsciiLetter(text.charAt(mark + 1))
                    && MARKS_BETWEEN_LETTERS.indexOf(unit) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 签 after a small k or after a mark, with or without 字 between them. */
    static boolean mayHoldOddKSign(String text) {
        for (int at = text.indexOf('签'); at >= 0; at = text.indexOf('签', at + 1)) {
            int before = at > 0 && text.charAt(at - 1) == '字' ? at - 2 : at - 1;
            if (before >= 0 && (text.charAt(before) == 'k' || MARKS_IN_NAMES.indexOf(text.charAt(before)) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
