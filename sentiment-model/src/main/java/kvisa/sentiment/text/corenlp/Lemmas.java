package kvisa.sentiment.text.corenlp;

import edu.stanford.nlp.process.Morphology;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Base forms of English words by CoreNLP's rules. Thread-safe.
 *
 * <p>Remembers the words met last: a base form costs as much as cutting out two words, and a CoreNLP morphology may not be
 * shared between threads. A word's place is given by its hash, so memory is bounded whatever is read, and what two
 * threads write there at once is the same.
 */
final class Lemmas {

    /** A power of two, two for each hash; the 1,300 English authored posts have 4,000 words. */
    private static final int PLACES = 1 << 14;

    /** Longer words are rarely met again. */
    private static final int LONGEST = 24;

    private record Known(String word, String base) {}

    private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);

    /**
     * The base form of a word; the word itself when it is not plain English or no rule knows it.
     *
     * @param word  lower case
     */
    String of(String word) {
        if (!isPlain(word)) {
            return word;
        }
        int first = first(word);
        Known last = known.get(first);
        Known before = known.get(first + 1);
        if (last != null && last.word().equals(word)) {
            return last.base();
        } else if (before != null && before.word().equals(word)) {
            return before.base();
        }
        String base = byRule(word);
        if (word.length() <= LONGEST) {
            known.set(first + 1, last);
            known.set(first, new Known(word, base));
        }
        return base;
    }

    private static int first(String word) {
        int hash = word.hashCode() * 0x9E3779B1;
        return (hash >>> 16) * 2 & (PLACES - 1);
    }

    private static String byRule(String word) {
        String stem = new Morphology().stem(word);
        return stem == null || stem.isEmpty() ? word : stem;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if ((unit < 'a' || unit > 'z') && unit != '\'') {
                return false;
            }
        }
        return true;
    }
}
