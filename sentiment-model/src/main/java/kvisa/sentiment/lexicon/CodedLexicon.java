package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Target;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.Span;

/** The coded words of one language. Immutable, thread-safe. */
public final class CodedLexicon {

    private static final String FILE = "coded.tsv";

    private static final List<String> COLUMNS = List.of(
            "term", "variants", "lang", "meaning", "target", "class", "level", "unless", "false positives", "source");

    private final List<CodedTerm> terms;
    private final TermMatcher<CodedTerm> matcher;

    private CodedLexicon(List<CodedTerm> terms) {
        this.terms = List.copyOf(terms);
        Map<String, CodedTerm> byForm = new LinkedHashMap<>();
        terms.forEach(term -> term.forms().forEach(form -> byForm.putIfAbsent(form, term)));
        matcher = new TermMatcher<>(byForm);
    }

    /**
     * The shipped terms of a language.
     *
     * @throws IllegalArgumentException if a line is malformed; the message names it
     */
    public static CodedLexicon shipped(Language language) {
        return new CodedLexicon(TsvTable.shipped(FILE, COLUMNS).rows().stream()
                .filter(row -> row.parsed("lang", Language::of) == language)
                .map(CodedLexicon::term)
                .toList());
    }

    private static CodedTerm term(TsvRow row) {
        return new CodedTerm(
                row.text("term"),
                row.list("variants"),
                row.text("meaning"),
                row.parsed("target", Target::of),
                row.text("class"),
                row.parsed("level", Integer::parseInt),
                row.list("unless"),
                row.text("false positives"),
                row.text("source"));
    }

    /** All terms, in file order. */
    public List<CodedTerm> terms() {
        return terms;
    }

    /**
     * Coded words in a normalised text, in order of position; words inside one of their {@code unless} strings are left
     * out.
     */
    public List<CodedMatch> matches(String normalised) {
        String folded = Folding.lower(normalised);
        List<CodedMatch> matches = new ArrayList<>();
        for (TermMatcher.Hit<CodedTerm> hit : matcher.hits(folded)) {
            if (!excused(folded, hit)) {
                matches.add(new CodedMatch(hit.value(), hit.span()));
            }
        }
        return matches;
    }

    private static boolean excused(String folded, TermMatcher.Hit<CodedTerm> hit) {
        return hit.value().unless().stream().anyMatch(context -> covers(folded, Folding.lower(context), hit.span()));
    }

    private static boolean covers(String text, String context, Span span) {
        int from = Math.max(0, span.end() - context.length());
        int at = text.indexOf(context, from);
        return at >= 0 && at <= span.start() && at + context.length() >= span.end();
    }
}
