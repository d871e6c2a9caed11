package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kvisa.sentiment.text.Edit;
import kvisa.sentiment.text.Folding;
import kvisa.sentiment.text.NormalizingStep;
import kvisa.sentiment.text.Scripts;

/**
 * Reads digits and signs as the letters they look like, where that makes a known word: {@code jee7s}, {@code v1sa},
 * {@code k1ck}. Other words, such as {@code 5k} or {@code h1b}, stay as they are. Immutable, thread-safe.
 */
public final class LeetWords implements NormalizingStep {

    private static final Map<Character, Character> LETTERS = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('6', 'g'),
            Map.entry('7', 't'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('!', 'i'));

    /** Common words of hostile posts that are no coded words themselves. */
    private static final List<String> COMMON = List.of(
            "visa",
            "visas",
            "kick",
            "kill",
            "plague",
            "foreign",
            "foreigner",
            "foreigners",
            "indian",
            "indians",
            "immigrant",
            "immigrants",
            "muslim",
            "muslims",
            "african",
            "africans",
            "deport",
            "china",
            "shit",
            "filth",
            "vermin",
            "rats",
            "pigs",
            "monkeys",
            "scum");

    private final Set<String> known = new HashSet<>(COMMON);

    /** Knows the single words among these terms. */
    public LeetWords(Collection<CodedTerm> terms) {
        terms.stream()
                .flatMap(term -> Stream.concat(Stream.of(term.term()), term.variants().stream()))
                .filter(form -> form.chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .forEach(known::add);
    }

    @Override
    public List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = wordEnd(text, start);
            if (end > start) {
                addIfMeant(text, start, end, edits);
            }
            start = end + 1;
        }
        return edits;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Scripts.isAsciiLetter(text.charAt(end)) || isSign(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private void addIfMeant(String text, int start, int end, List<Edit> edits) {
        boolean letters = false;
        boolean signs = false;
        for (int i = start; i < end; i++) {
            letters |= Scripts.isAsciiLetter(text.charAt(i));
            signs |= isSign(text.charAt(i));
        }
        if (letters && signs) {
            String meant = letters(text.substring(start, end));
            if (known.contains(Folding.lower(meant))) {
                edits.add(new Edit(start, end, meant));
            }
        }
    }

    private static boolean isSign(char unit) {
        return (unit >= '0' && unit <= '9') || unit == '@' || unit == '$' || unit == '!';
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            letters.append(LETTERS.getOrDefault(word.charAt(i), word.charAt(i)));
        }
        return letters.toString();
    }
}
