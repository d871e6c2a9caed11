package kvisa.sentiment.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** NFKC piece by piece, so that offsets stay exact: full-width, circled and other forms become the ordinary ones. */
final class Composition {

    /** Full-width forms of the ASCII characters from ! to ~ stand in their order, this far up. */
    private static final int FULL_WIDTH = 0xFEE0;

    private Composition() {}

    static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = clusterEnd(text, start);
            if (end - start > 1 || !isPlain(text.charAt(start))) {
                addIfOdd(text, start, end, edits);
            }
            start = end;
        }
        return edits;
    }

    private static void addIfOdd(String text, int start, int end, List<Edit> edits) {
        String piece = text.substring(start, end);
        String composed = composed(piece);
        if (!composed.equals(piece)) {
            edits.add(new Edit(start, end, composed));
        }
    }

    private static String composed(String piece) {
        if (piece.length() == 1 && piece.charAt(0) >= 0xFF01 && piece.charAt(0) <= 0xFF5E) {
            return String.valueOf((char) (piece.charAt(0) - FULL_WIDTH));
        }
        return Normalizer.normalize(piece, Normalizer.Form.NFKC);
    }

    /** Characters that are their own composition: ASCII, the usual Chinese characters, the usual quotation marks. */
    static boolean isPlain(char unit) {
        return unit < 0x80
                || Scripts.isCommonHan(unit)
                || unit == '、'
                || unit == '。'
                || (unit >= '《' && unit <= '】')
                || (unit >= '‘' && unit <= '‟');
    }

    /** A code point and the marks that may fuse with it; Hangul letters fuse with each other, so a run stays whole. */
    private static int clusterEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && fuses(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean fuses(String text, int at) {
        return !isPlain(text.charAt(at)) && fuses(text.codePointAt(at));
    }

    private static boolean fuses(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL
                || codePoint == 0xFF9E
                || codePoint == 0xFF9F;
    }
}
