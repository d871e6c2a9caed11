package kvisa.ingest.watch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Folds what does not matter for matching: widths, case, invisible characters, letters written with look-alikes. */
final class FoldedText {

    /** Zero-width space to joiner, word joiner, byte order mark, emoji variation selectors, soft hyphen. */
    private static final String INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u00ad";

    private final Map<Integer, String> lookalikes;

    FoldedText(Map<Integer, String> lookalikes) {
        this.lookalikes = Map.copyOf(lookalikes);
    }

    /** NFKC, lower case, look-alikes replaced, invisible characters gone. */
    String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            append(folded, lower.codePointAt(i));
        }
        return folded.toString();
    }

    private void append(StringBuilder folded, int codePoint) {
        if (isPlain(codePoint)) {
            folded.append((char) codePoint);
            return;
        }
        String letter = lookalikes.get(codePoint);
        if (letter != null) {
            folded.append(letter);
        } else if (INVISIBLE.indexOf(codePoint) < 0) {
            folded.appendCodePoint(codePoint);
        }
    }

    /** ASCII and the common Chinese characters, which neither table holds; this is nearly everything. */
    static boolean isPlain(int codePoint) {
        return codePoint < 0x80 || (codePoint >= 0x4e00 && codePoint <= 0x9fff);
    }
}
