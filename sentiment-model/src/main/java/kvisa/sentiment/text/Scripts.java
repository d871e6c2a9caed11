package kvisa.sentiment.text;

/** Quick answers about characters; the slow tables of the JDK are asked only where they are needed. Stateless. */
public final class Scripts {

    private Scripts() {}

    /** Whether a UTF-16 unit is one of the 20,992 Chinese characters of the first block: nearly all in use. */
    public static boolean isCommonHan(int unit) {
        return unit >= 0x4E00 && unit <= 0x9FFF;
    }

    /** Whether a code point is a Chinese character, rare ones, radicals and 々 included. */
    public static boolean isHan(int codePoint) {
        return isCommonHan(codePoint)
                || (codePoint >= 0x2E80 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
    }

    /** Whether a code point is a letter of the Latin script. */
    public static boolean isLatin(int codePoint) {
        if (codePoint < 0x80) {
            return isAsciiLetter(codePoint);
        }
        return !isCommonHan(codePoint) && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    /** Whether a UTF-16 unit is one of A to Z and a to z. */
    public static boolean isAsciiLetter(int unit) {
        return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
    }

    /** Whether any character of a text is Chinese. */
    public static boolean holdsHan(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isHan(point)) {
                return true;
            }
            i += Character.charCount(point);
        }
        return false;
    }
}
