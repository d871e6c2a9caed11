package kvisa.ingest.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Context words of a watch definition: named lists, and how words become patterns. */
final class WatchWords {

    private static final String LATIN = "[a-z0-9]";

    private final Map<String, List<String>> lists;

    WatchWords(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** Any of these words; {@code @name} stands for a list, a final {@code *} for any ending. */
    Pattern anyOf(List<String> words) {
        return Pattern.compile(expand(words).stream().map(WatchWords::bordered).collect(Collectors.joining("|")));
    }

    /** The words with lists put in their place. */
    List<String> expand(@Nullable List<String> words) {
        List<String> expanded = new ArrayList<>();
        for (String word : words == null ? List.<String>of() : words) {
            expanded.addAll(word.startsWith("@") ? expand(list(word.substring(1))) : List.of(word));
        }
        return expanded;
    }

    /** A Latin letter or digit must not continue a word to the left: "ok签" is not "k签". */
    static String leftBorder(String word) {
        return isLatin(word.charAt(0)) ? "(?<!" + LATIN + ")" : "";
    }

    static String rightBorder(String word) {
        return isLatin(word.charAt(word.length() - 1)) ? "(?!" + LATIN + ")" : "";
    }

    private List<String> list(String name) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list \"" + name + "\", wanted one of " + lists.keySet());
        }
        return words;
    }

    private static String bordered(String word) {
        return word.endsWith("*")
                ? leftBorder(word) + Pattern.quote(word.substring(0, word.length() - 1))
                : leftBorder(word) + Pattern.quote(word) + rightBorder(word);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
