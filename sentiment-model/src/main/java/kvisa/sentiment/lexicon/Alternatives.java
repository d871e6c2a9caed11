package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The alternatives of a regular expression, sorted by how they can be looked up. Java tries every alternative at every
 * place; most of ours are plain strings or words, which a table finds several times faster. Immutable.
 *
 * @param strings   found anywhere, without regard to case
 * @param words     found as whole words: one expression {@code \b(?:hate|hates)\b}
 * @param prefixes  found as beginnings of whole words: {@code \b(?:despise\w*)\b}
 * @param rest      what only a regular expression can find, in the order in which it is tried; empty when nothing is left
 */
record Alternatives(List<String> strings, List<String> words, List<String> prefixes, List<String> rest) {

    private static final Pattern PLAIN = Pattern.compile("[^\\\\.^$*+?()\\[\\]{}|]+");

    private static final Pattern PLAIN_WORD = Pattern.compile("([a-z0-9]+)(s\\?)?");

    private static final Pattern PLAIN_PREFIX = Pattern.compile("([a-z0-9]+)\\\\w\\*");

    private static final String WORD_START = "\\b(?:";

    private static final String WORD_END = ")\\b";

    Alternatives {
        strings = List.copyOf(strings);
        words = List.copyOf(words);
        prefixes = List.copyOf(prefixes);
        rest = List.copyOf(rest);
    }

    /**
     * Takes an expression apart.
     *
     * @throws IllegalArgumentException if it is no regular expression
     */
    static Alternatives of(String expression) {
        requireExpression(expression);
        Sorting sorting = new Sorting();
        for (String alternative : topLevel(expression)) {
            sorting.sort(alternative);
        }
        return sorting.result();
    }

    private static void requireExpression(String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription() + " at " + e.getIndex(), e);
        }
    }

    /** Splits at bars that stand in no bracket. */
    private static List<String> topLevel(String expression) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == '|' && depth == 0) {
                parts.add(expression.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(expression.substring(from));
        return parts;
    }

    /** Grows while alternatives are sorted. */
    private static final class Sorting {
        private final List<String> strings = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> prefixes = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();

        void sort(String alternative) {
            if (alternative.startsWith(WORD_START) && alternative.endsWith(WORD_END)) {
                sortWords(alternative.substring(WORD_START.length(), alternative.length() - WORD_END.length()));
            } else if (PLAIN.matcher(alternative).matches()) {
                strings.add(alternative);
            } else {
                rest.add(alternative);
            }
        }

        private void sortWords(String inner) {
            List<String> others = new ArrayList<>();
            for (String word : topLevel(inner)) {
                var plain = PLAIN_WORD.matcher(word);
                var prefix = PLAIN_PREFIX.matcher(word);
                if (plain.matches()) {
                    words.add(plain.group(1));
                    if (plain.group(2) != null) {
                        words.add(plain.group(1) + "s");
                    }
                } else if (prefix.matches()) {
                    prefixes.add(prefix.group(1));
                } else {
                    others.add(word);
                }
            }
            others.forEach(each -> rest.add(WORD_START + each + WORD_END));
        }

        Alternatives result() {
            return new Alternatives(strings, words, prefixes, rest);
        }
    }
}
