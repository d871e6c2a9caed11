package kvisa.dashboard.terms;

import java.util.List;

/** Cuts a text into words. Implementations are thread-safe and deterministic. */
@FunctionalInterface
public interface TextCutter {

    /** Without a dictionary: one word per Chinese character, and per run of other letters and digits. */
    TextCutter BY_SCRIPT = new ScriptCutter();

    /** Words and marks in order of position, without blanks; marks tell where no phrase goes on. */
    List<String> cut(String text);
}
