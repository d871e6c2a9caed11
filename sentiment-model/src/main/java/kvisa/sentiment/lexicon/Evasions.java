package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.sentiment.text.Edit;
import kvisa.sentiment.text.NormalizingStep;
import kvisa.sentiment.text.Scripts;

/**
 * Brings homophones, emoji and other disguises back to the plain word; one line of {@code evasions.tsv} each. Those
 * marked {@code zh} hold only beside Chinese characters: {@code asan} is also a Korean city. Immutable, thread-safe.
 */
public final class Evasions implements NormalizingStep {

    private static final String FILE = "evasions.tsv";

    private static final List<String> COLUMNS = List.of("written", "meant", "where", "sort", "note");

    private final List<String> ofTheVisa;
    private final TermMatcher<String> anywhere;
    private final TermMatcher<String> amongChinese;

    private Evasions(Map<String, String> anywhere, Map<String, String> onlyAmongChinese) {
        Map<String, String> all = new LinkedHashMap<>(anywhere);
        all.putAll(onlyAmongChinese);
        requireSettled(all);
        this.ofTheVisa = all.keySet().stream()
                .filter(written -> all.getOrDefault(written, "").startsWith("K"))
                .toList();
        this.anywhere = new TermMatcher<>(anywhere);
        this.amongChinese = new TermMatcher<>(all);
    }

    /**
     * The shipped disguises.
     *
     * @throws IllegalArgumentException if a line is malformed or what it means is itself a disguise
     */
    public static Evasions shipped() {
        return new Evasions(meantByWritten("any"), meantByWritten("zh"));
    }

    private static Map<String, String> meantByWritten(String where) {
        Map<String, String> meant = new LinkedHashMap<>();
        TsvTable.shipped(FILE, COLUMNS).rows().stream()
                .filter(row -> row.text("where").equals(where))
                .forEach(row -> meant.put(row.text("written"), row.text("meant")));
        return meant;
    }

    /** The visa's disguises as they are written. */
    public List<String> ofTheVisa() {
        return ofTheVisa;
    }

    @Override
    public List<Edit> edits(String text) {
        TermMatcher<String> matcher = Scripts.holdsHan(text) ? amongChinese : anywhere;
        List<Edit> edits = new ArrayList<>();
        for (TermMatcher.Hit<String> hit : matcher.hits(text)) {
            String found = text.substring(hit.span().start(), hit.span().end());
            if (!found.equals(hit.value())) {
                edits.add(new Edit(hit.span().start(), hit.span().end(), hit.value()));
            }
        }
        return edits;
    }

    /** A replacement that contains a disguise would be replaced again and again. */
    private static void requireSettled(Map<String, String> meantByWritten) {
        TermMatcher<String> matcher = new TermMatcher<>(meantByWritten);
        meantByWritten.forEach((written, meant) -> {
            if (!matcher.hits(meant).isEmpty()) {
                throw new IllegalArgumentException("lexicon " + FILE + ": \"" + meant + "\", meant by \"" + written
                        + "\", holds a disguise itself");
            }
        });
    }
}
