package kvisa.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.sentiment.text.Edit;
import kvisa.sentiment.text.NormalizingStep;
import kvisa.sentiment.text.Scripts;
import kvisa.sentiment.text.Span;

/**
 * Joins known Chinese words whose characters were pulled apart to pass a filter: {@code 阿 三}, {@code 滚.出.中.国}. Only
 * known words are joined, never ordinary text. Immutable, thread-safe.
 */
public final class SplitWords implements NormalizingStep {

    /** Commas are left out: {@code 啊,三哥} is the end of a sentence and the beginning of another. */
    private static final String SEPARATORS = " .*·-_/|~+'`";

    private final TermMatcher<Boolean> matcher;

    /**
     * Joins these words.
     *
     * @param words  normalised; those that are not purely Chinese or shorter than two characters are ignored
     */
    public SplitWords(Collection<String> words) {
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        words.stream()
                .filter(word -> word.length() > 1 && word.chars().allMatch(Scripts::isCommonHan))
                .forEach(word -> wanted.put(word, true));
        matcher = new TermMatcher<>(wanted);
    }

    @Override
    public List<Edit> edits(String text) {
        int[] kept = keptUnits(text);
        if (kept.length == text.length()) {
            return List.of();
        }
        String squeezed = squeezed(text, kept);
        List<Edit> edits = new ArrayList<>();
        for (TermMatcher.Hit<Boolean> hit : matcher.hits(squeezed)) {
            addIfSplit(text, kept, hit.span(), edits);
        }
        return edits;
    }

    private static void addIfSplit(String text, int[] kept, Span hit, List<Edit> edits) {
        int start = kept[hit.start()];
        int end = kept[hit.end() - 1] + 1;
        if (end - start > hit.length()) {
            StringBuilder joined = new StringBuilder();
            for (int i = hit.start(); i < hit.end(); i++) {
                joined.append(text.charAt(kept[i]));
            }
            edits.add(new Edit(start, end, joined.toString()));
        }
    }

    /** Positions of the units that remain when single separators between two Chinese characters are left out. */
    private static int[] keptUnits(String text) {
        int[] kept = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!separates(text, i)) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean separates(String text, int at) {
        return text.charAt(at) < 0x100
                && SEPARATORS.indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && Scripts.isCommonHan(text.charAt(at - 1))
                && Scripts.isCommonHan(text.charAt(at + 1));
    }

    private static String squeezed(String text, int[] kept) {
        StringBuilder squeezed = new StringBuilder(kept.length);
        for (int at : kept) {
            squeezed.append(text.charAt(at));
        }
        return squeezed.toString();
    }
}
