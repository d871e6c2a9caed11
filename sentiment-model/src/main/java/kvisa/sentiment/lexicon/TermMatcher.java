package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int NOTHING = -1;

    private final Trie trie;
    private final List<T> values = new ArrayList<>();
    private final int[] valueAt;

    TermMatcher(Map<String, T> values) {
        Map<Integer, Integer> valueByNode = new LinkedHashMap<>();
        Trie.Builder builder = new Trie.Builder();
        values.forEach((form, value) -> {
            if (valueByNode.putIfAbsent(builder.add(Folding.lower(form)), this.values.size()) == null) {
                this.values.add(value);
            }
        });
        this.trie = builder.build();
        this.valueAt = new int[trie.size()];
        Arrays.fill(valueAt, NOTHING);
        valueByNode.forEach((node, value) -> valueAt[node] = value);
    }

    List<Hit<T>> hits(String text) {
        String folded = Folding.lower(text);
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = 0; at < folded.length(); ) {
            at = trie.next(Trie.ROOT, folded.charAt(at)) == Trie.NONE ? at + 1 : addHit(folded, at, hits);
        }
        return hits;
    }

    /** Adds the longest string at a place, and tells where to go on. */
    private int addHit(String text, int at, List<Hit<T>> hits) {
        int longest = NOTHING;
        int longestEnd = at + 1;
        int node = Trie.ROOT;
        for (int end = at + 1; end <= text.length(); end++) {
            node = trie.next(node, text.charAt(end - 1));
            if (node == Trie.NONE) {
                break;
            }
            if (valueAt[node] != NOTHING && standsAlone(text, at, end)) {
                longest = valueAt[node];
                longestEnd = end;
            }
        }
        if (longest != NOTHING) {
            hits.add(new Hit<>(new Span(at, longestEnd), values.get(longest)));
        }
        return longestEnd;
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
