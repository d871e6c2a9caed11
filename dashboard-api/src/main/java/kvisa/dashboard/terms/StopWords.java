package kvisa.dashboard.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that say nothing alone, lower case. Immutable.
 *
 * @param words  all of them, whatever the language
 */
public record StopWords(Set<String> words) {

    private static final String FILE = "/kvisa/terms/stop-words.txt";

    public StopWords {
        words = Set.copyOf(words);
    }

    /** Those of Chinese and English. */
    public static StopWords shipped() {
        try (InputStream in = StopWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new StopWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    boolean holds(String word) {
        return words.contains(word);
    }
}
