package kvisa.dashboard.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The terms a text holds: single words, and phrases of words side by side. A term is written as its words with {@link
 * #BETWEEN} in between, which keeps {@code art} apart from {@code party}. Immutable, thread-safe.
 */
record Phrases(TextCutter cutter, StopWords stopWords) {

    /** Words of the longest phrase: four characters are a Chinese idiom, four words more than most slogans. */
    static final int LONGEST = 4;

    static final char BETWEEN = '\n';

    /** Each term once, however often the text says it. */
    Set<String> in(String plainText) {
        Set<String> terms = new HashSet<>();
        List<String> run = new ArrayList<>();
        for (String word : cutter.cut(plainText)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                run.add(word.toLowerCase(Locale.ROOT));
            } else {
                addRun(run, terms);
                run.clear();
            }
        }
        addRun(run, terms);
        return terms;
    }

    /** A term as people write it: words in Latin letters apart, Chinese ones together. */
    static String written(String term) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) != BETWEEN) {
                written.append(term.charAt(i));
            } else if (!isHan(term.codePointBefore(i)) && !isHan(term.codePointAt(i + 1))) {
                written.append(' ');
            }
        }
        return written.toString();
    }

    /** The shorter terms within a term. */
    static Set<String> within(String term) {
        String[] words = term.split(String.valueOf(BETWEEN), -1);
        Set<String> shorter = new HashSet<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                shorter.add(joined(List.of(words).subList(from, to)));
            }
        }
        shorter.remove(term);
        return shorter;
    }

    private void addRun(List<String> run, Set<String> terms) {
        for (int from = 0; from < run.size(); from++) {
            if (stopWords.holds(run.get(from))) {
                continue;
            }
            for (int to = from + 1; to <= Math.min(run.size(), from + LONGEST); to++) {
                List<String> words = run.subList(from, to);
                if (!stopWords.holds(words.get(words.size() - 1)) && saysSomething(words)) {
                    terms.add(joined(words));
                }
            }
        }
    }

    /** More than one character, with a letter among them, and no stop word once written together. */
    private boolean saysSomething(List<String> words) {
        String together = String.join("", words);
        return together.codePointCount(0, together.length()) > 1
                && together.codePoints().anyMatch(Character::isLetter)
                && !stopWords.holds(together);
    }

    private static String joined(List<String> words) {
        return String.join(String.valueOf(BETWEEN), words);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
