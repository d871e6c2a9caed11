package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.Span;

/**
 * Finds many fixed strings in a text, the longest first, without overlaps and without regard to case. Strings of Latin
 * letters or digits match whole words only. Immutable, thread-safe.
 *
 * @param <T> what a string stands for
 */
final class TermMatcher<T> {

    /**
     * A string found.
     *
     * @param span   where
     * @param value  what it stands for
     */
    record Hit<T>(Span span, T value) {}

    private record Entry<T>(String form, T value) {}

    private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();

    TermMatcher(Map<String, T> values) {
        values.forEach((form, value) -> {
            String folded = Folding.lower(form);
            byFirst.computeIfAbsent(folded.charAt(0), first -> new ArrayList<>())
                    .add(new Entry<>(folded, value));
        });
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry<T> each) -> -each.form().length())
                                .thenComparing(Entry::form)));
    }

    List<Hit<T>> hits(String text) {
        String folded = Folding.lower(text);
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = 0; at < folded.length(); ) {
            Optional<Hit<T>> hit = hitAt(folded, at);
            hit.ifPresent(hits::add);
            at = hit.map(found -> found.span().end()).orElse(at + 1);
        }
        return hits;
    }

    private Optional<Hit<T>> hitAt(String text, int at) {
        for (Entry<T> entry : byFirst.getOrDefault(text.charAt(at), List.of())) {
            int end = at + entry.form().length();
            if (text.startsWith(entry.form(), at) && standsAlone(text, at, end)) {
                return Optional.of(new Hit<>(new Span(at, end), entry.value()));
            }
        }
        return Optional.empty();
    }

    private static boolean standsAlone(String text, int start, int end) {
        return !(start > 0 && joins(text.charAt(start - 1), text.charAt(start)))
                && !(end < text.length() && joins(text.charAt(end - 1), text.charAt(end)));
    }

    private static boolean joins(char left, char right) {
        return isWordLetter(left) && isWordLetter(right);
    }

    private static boolean isWordLetter(char unit) {
        return unit < 0x250 && Character.isLetterOrDigit(unit);
    }
}
