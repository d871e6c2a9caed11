package kvisa.dashboard.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words apart by script alone. Stateless, thread-safe. */
final class ScriptCutter implements TextCutter {

    /** A Chinese character, a word of other letters with its inner apostrophes and hyphens, or any one mark. */
    private static final Pattern PIECE = Pattern.compile(
            "\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&\\P{IsHan}]+(?:['’-][\\p{L}\\p{M}\\p{N}&&\\P{IsHan}]+)*|\\S");

    @Override
    public List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}
