package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kvisa.contract.assess.Language;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.Span;

/** Named expressions of one language, from a TSV file, and all their places in a text. Immutable, thread-safe. */
final class Patterns {

    private static final List<String> COLUMNS = List.of("name", "lang", "pattern", "note");

    /** Shortest beginning of a word an expression may ask for. */
    private static final int SHORTEST_PREFIX = 2;

    private record NamedString(String name, String string) {}

    private final Map<Character, List<NamedString>> strings = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> prefixes = new HashMap<>();
    private final Map<String, List<Pattern>> rest = new TreeMap<>();

    private Patterns() {}

    static Patterns shipped(String file, Language language) {
        Patterns patterns = new Patterns();
        for (TsvRow row : TsvTable.shipped(file, COLUMNS).rows()) {
            if (row.parsed("lang", Language::of) == language) {
                patterns.add(row.text("name"), row.parsed("pattern", Alternatives::of));
            }
        }
        return patterns;
    }

    private void add(String name, Alternatives alternatives) {
        for (String string : alternatives.strings()) {
            String folded = Folding.lower(string);
            strings.computeIfAbsent(folded.charAt(0), first -> new ArrayList<>())
                    .add(new NamedString(name, folded));
        }
        alternatives
                .words()
                .forEach(word ->
                        words.computeIfAbsent(word, any -> new ArrayList<>()).add(name));
        alternatives
                .prefixes()
                .forEach(each ->
                        prefixes.computeIfAbsent(each, any -> new ArrayList<>()).add(name));
        rest.computeIfAbsent(name, any -> new ArrayList<>()).addAll(alternatives.rest());
    }

    /** Every place of every expression, by position and name; places of one expression do not overlap. */
    List<Cue> all(String text) {
        List<Cue> found = new ArrayList<>();
        String folded = Folding.lower(text);
        addStrings(folded, found);
        addWords(folded, found);
        rest.forEach((name, patterns) -> patterns.forEach(pattern -> addMatches(name, pattern, text, found)));
        return withoutOverlaps(found);
    }

    private void addStrings(String folded, List<Cue> found) {
        for (int at = 0; at < folded.length(); at++) {
            for (NamedString each : strings.getOrDefault(folded.charAt(at), List.of())) {
                if (folded.startsWith(each.string(), at)) {
                    found.add(
                            new Cue(each.name(), new Span(at, at + each.string().length())));
                }
            }
        }
    }

    private void addWords(String folded, List<Cue> found) {
        for (int start = 0; start < folded.length(); ) {
            int end = start;
            while (end < folded.length() && isWordUnit(folded.charAt(end))) {
                end++;
            }
            if (end > start) {
                addWord(folded.substring(start, end), new Span(start, end), found);
            }
            start = Math.max(end, start + 1);
        }
    }

    private void addWord(String word, Span span, List<Cue> found) {
        words.getOrDefault(word, List.of()).forEach(name -> found.add(new Cue(name, span)));
        for (int length = SHORTEST_PREFIX; length <= word.length(); length++) {
            prefixes.getOrDefault(word.substring(0, length), List.of()).forEach(name -> found.add(new Cue(name, span)));
        }
    }

    private static boolean isWordUnit(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '_';
    }

    private static void addMatches(String name, Pattern pattern, String text, List<Cue> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Cue(name, new Span(matcher.start(), matcher.end())));
            }
        }
    }

    private static List<Cue> withoutOverlaps(List<Cue> found) {
        found.sort(Comparator.comparingInt((Cue each) -> each.span().start())
                .thenComparingInt(each -> -each.span().end())
                .thenComparing(Cue::name));
        Map<String, Integer> doneUntil = new HashMap<>();
        List<Cue> kept = new ArrayList<>(found.size());
        for (Cue cue : found) {
            if (cue.span().start() >= doneUntil.getOrDefault(cue.name(), 0)) {
                doneUntil.put(cue.name(), cue.span().end());
                kept.add(cue);
            }
        }
        return kept;
    }
}
