package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kvisa.sentiment.text.Folding;

/**
 * What {@link Patterns} look for, laid out for one walk over a text. Immutable, thread-safe.
 *
 * @param names        names of the expressions, ascending; everything else speaks of a name by its place here
 * @param rows         number of rows that hold regular expressions
 * @param expressions  all regular expressions, by row and, within one, in the order in which they are tried
 * @param everywhere   entered at each place
 * @param atWords      entered where a word of ASCII letters, digits and underscores begins
 * @param atStart      places in {@code expressions} that can match at the start of a text only
 * @param anywhere     places in {@code expressions} that can begin with anything
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by one class
record PatternTable(
        List<String> names,
        int rows,
        List<Expression> expressions,
        Lookup everywhere,
        Lookup atWords,
        int[] atStart,
        int[] anywhere) {

    /** Shortest beginning of a word an expression may ask for. */
    private static final int SHORTEST_PREFIX = 2;

    /**
     * A regular expression.
     *
     * @param row      of several expressions of a row the first that matches at a place counts
     * @param name     place of its name
     * @param pattern  to be matched at a place
     */
    record Expression(int row, int name, Pattern pattern) {}

    /**
     * A trie and what stands at its nodes, by node number; an empty array where nothing does.
     *
     * @param strings      names of the plain strings that end at a node
     * @param words        names of the whole words that end at a node
     * @param prefixes     names of the beginnings of words that end at a node
     * @param expressions  places of the regular expressions that may begin with what leads to a node
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read by one class
    record Lookup(Trie trie, boolean[] holds, int[][] strings, int[][] words, int[][] prefixes, int[][] expressions) {}

    static boolean isWordUnit(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '_';
    }

    /** Takes the rows of a file in. */
    static final class Builder {

        private record Row(String name, Alternatives alternatives) {}

        private final List<Row> rows = new ArrayList<>();

        void add(String name, Alternatives alternatives) {
            rows.add(new Row(name, alternatives));
        }

        PatternTable build() {
            TreeSet<String> distinct = new TreeSet<>();
            rows.forEach(row -> distinct.add(row.name()));
            List<String> names = List.copyOf(distinct);
            Laying laying = new Laying();
            for (int i = 0; i < rows.size(); i++) {
                laying.add(i, names.indexOf(rows.get(i).name()), rows.get(i).alternatives());
            }
            return new PatternTable(
                    names,
                    rows.size(),
                    List.copyOf(laying.expressions),
                    laying.everywhere.lookup(),
                    laying.atWords.lookup(),
                    ints(laying.atStart),
                    ints(laying.anywhere));
        }
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Sorts what the rows ask for by where it can be found. */
    private static final class Laying {
        private final List<Expression> expressions = new ArrayList<>();
        private final LookupBuilder everywhere = new LookupBuilder();
        private final LookupBuilder atWords = new LookupBuilder();
        private final List<Integer> atStart = new ArrayList<>();
        private final List<Integer> anywhere = new ArrayList<>();

        void add(int row, int name, Alternatives alternatives) {
            alternatives.strings().forEach(string -> everywhere.add(Folding.lower(string), everywhere.strings, name));
            alternatives.words().forEach(word -> atWords.add(word, atWords.words, name));
            alternatives.prefixes().stream()
                    .filter(prefix -> prefix.length() >= SHORTEST_PREFIX)
                    .forEach(prefix -> atWords.add(prefix, atWords.prefixes, name));
            alternatives.rest().forEach(expression -> addExpression(row, name, expression));
        }

        private void addExpression(int row, int name, String expression) {
            int place = expressions.size();
            expressions.add(new Expression(row, name, Pattern.compile(expression, Pattern.CASE_INSENSITIVE)));
            List<String> openings = Openings.of(expression);
            if (expression.startsWith("^")) {
                atStart.add(place);
            } else if (openings.contains("")) {
                anywhere.add(place);
            } else {
                boolean word = expression.startsWith("\\b")
                        && openings.stream().allMatch(opening -> isWordUnit(opening.charAt(0)));
                LookupBuilder lookup = word ? atWords : everywhere;
                openings.forEach(opening -> lookup.add(opening, lookup.expressions, place));
            }
        }
    }

    private static final class LookupBuilder {
        private final Trie.Builder trie = new Trie.Builder();
        private final Map<Integer, List<Integer>> strings = new HashMap<>();
        private final Map<Integer, List<Integer>> words = new HashMap<>();
        private final Map<Integer, List<Integer>> prefixes = new HashMap<>();
        private final Map<Integer, List<Integer>> expressions = new HashMap<>();

        void add(String string, Map<Integer, List<Integer>> kind, int value) {
            kind.computeIfAbsent(trie.add(string), node -> new ArrayList<>()).add(value);
        }

        Lookup lookup() {
            Trie built = trie.build();
            boolean[] holds = new boolean[built.size()];
            for (Map<Integer, List<Integer>> kind : List.of(strings, words, prefixes, expressions)) {
                kind.keySet().forEach(node -> holds[node] = true);
            }
            int nodes = built.size();
            return new Lookup(
                    built,
                    holds,
                    byNode(strings, nodes),
                    byNode(words, nodes),
                    byNode(prefixes, nodes),
                    byNode(expressions, nodes));
        }

        private static int[][] byNode(Map<Integer, List<Integer>> values, int nodes) {
            int[][] byNode = new int[nodes][];
            Arrays.setAll(byNode, node -> ints(values.getOrDefault(node, List.of())));
            return byNode;
        }
    }
}
