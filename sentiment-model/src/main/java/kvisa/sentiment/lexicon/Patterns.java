package kvisa.sentiment.lexicon;

import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.sentiment.text.Folding;

/**
 * Named expressions of one language, from a TSV file, and all their places in a text. Immutable, thread-safe.
 *
 * <p>One walk over the text looks for all of them: two tries, one entered everywhere and one where words begin, lead to
 * plain strings, words, beginnings of words, and to those regular expressions that can begin there.
 */
final class Patterns {

    private static final List<String> COLUMNS = List.of("name", "lang", "pattern", "note");

    private final PatternTable table;

    private Patterns(PatternTable table) {
        this.table = table;
    }

    static Patterns shipped(String file, Language language) {
        PatternTable.Builder table = new PatternTable.Builder();
        for (TsvRow row : TsvTable.shipped(file, COLUMNS).rows()) {
            if (row.parsed("lang", Language::of) == language) {
                table.add(row.text("name"), row.parsed("pattern", Alternatives::of));
            }
        }
        return new Patterns(table.build());
    }

    /** Every place of every expression, by position and name; places of one expression do not overlap. */
    List<Cue> all(String text) {
        return new PatternSweep(table, text, Folding.lower(text)).cues();
    }
}
