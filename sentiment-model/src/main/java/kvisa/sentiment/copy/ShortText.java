package kvisa.sentiment.copy;

/** All of a very short text but {@code @names}, case, blanks and punctuation; a character repeated counts once. Stateless. */
final class ShortText {

    private ShortText() {}

    static long hash(String normalised) {
        long hash = Hashing.EMPTY;
        int last = -1;
        for (int at = 0; at < normalised.length(); ) {
            int point = Character.toLowerCase(normalised.codePointAt(at));
            at = point == '@'
                    ? Wording.endOfName(normalised, at + 1)
                    : at + Character.charCount(normalised.codePointAt(at));
            if (point != last && counts(point)) {
                hash = Hashing.with(hash, point);
                last = point;
            }
        }
        return Hashing.spread(hash);
    }

    private static boolean counts(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
