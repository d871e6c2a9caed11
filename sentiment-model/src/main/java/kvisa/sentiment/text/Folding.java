package kvisa.sentiment.text;

/** Lower case that never changes a length, so that offsets stay valid. */
public final class Folding {

    private Folding() {}

    /** Each UTF-16 unit in lower case by itself; units of surrogate pairs stay as they are. */
    public static String lower(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = Character.toLowerCase(units[i]);
        }
        return new String(units);
    }
}
