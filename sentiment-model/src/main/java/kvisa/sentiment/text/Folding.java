package kvisa.sentiment.text;

/** Lower case that never changes a length, so that offsets stay valid. */
public final class Folding {

    private Folding() {}

    /** Each UTF-16 unit in lower case by itself; units of surrogate pairs stay as they are. */
    public static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (lower(unit) != unit) {
                return lowerFrom(i, text);
            }
        }
        return text;
    }

    private static String lowerFrom(int start, String text) {
        char[] units = text.toCharArray();
        for (int i = start; i < units.length; i++) {
            units[i] = lower(units[i]);
        }
        return new String(units);
    }

    private static char lower(char unit) {
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit;
        }
        return Scripts.isCommonHan(unit) ? unit : Character.toLowerCase(unit);
    }
}
