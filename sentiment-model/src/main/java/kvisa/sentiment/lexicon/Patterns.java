package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import kvisa.contract.assess.Language;
import kvisa.sentiment.text.Span;

/** Named regular expressions of one language, from a TSV file. Immutable, thread-safe. */
final class Patterns {

    private static final List<String> COLUMNS = List.of("name", "lang", "pattern", "note");

    /**
     * A named expression.
     *
     * @param name     what a match means
     * @param pattern  matches without regard to case
     */
    private record Named(String name, Pattern pattern) {}

    private final List<Named> patterns;

    private Patterns(List<Named> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    static Patterns shipped(String file, Language language) {
        List<Named> patterns = new ArrayList<>();
        for (TsvRow row : TsvTable.shipped(file, COLUMNS).rows()) {
            if (row.parsed("lang", Language::of) == language) {
                patterns.add(new Named(row.text("name"), row.parsed("pattern", Patterns::compiled)));
            }
        }
        return new Patterns(patterns);
    }

    private static Pattern compiled(String expression) {
        try {
            return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription() + " at " + e.getIndex(), e);
        }
    }

    List<Cue> all(String text) {
        List<Cue> found = new ArrayList<>();
        for (Named each : patterns) {
            Matcher matcher = each.pattern().matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new Cue(each.name(), new Span(matcher.start(), matcher.end())));
                }
            }
        }
        return found;
    }

    Optional<Cue> first(String text, String name) {
        for (Named each : patterns) {
            Matcher matcher = each.pattern().matcher(text);
            if (each.name().equals(name) && matcher.find() && matcher.end() > matcher.start()) {
                return Optional.of(new Cue(name, new Span(matcher.start(), matcher.end())));
            }
        }
        return Optional.empty();
    }
}
