package kvisa.sentiment.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.process.Morphology;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LemmasTest {

    private final Lemmas lemmas = new Lemmas();

    @Test
    void rememberedLemmasAreThoseOfTheRules() {
        List<String> words = words().toList();
        words.forEach(lemmas::of);

        IntStream.range(0, words.size()).parallel().forEach(i -> {
            String word = words.get(i);
            String stem = new Morphology().stem(word);
            assertThat(lemmas.of(word)).isEqualTo(stem == null || stem.isEmpty() ? word : stem);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "k-visa", "10k", "résumés", "签证", "😀"})
    void whatIsNoPlainEnglishStaysAsItIs(String word) {
        assertThat(lemmas.of(word)).isEqualTo(word);
    }

    /** Real words, and enough made-up ones that places must be shared. */
    private static Stream<String> words() {
        Stream<String> real = AuthoredCorpus.posts(Split.DEV).stream()
                .map(LabelledPost::text)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z']+")))
                .filter(word -> !word.isEmpty());
        Stream<String> madeUp = IntStream.range(0, 30_000)
                .mapToObj(i -> "w"
                        + Integer.toString(i, 26)
                                .chars()
                                .map(c -> c < 'a' ? c - '0' + 'q' : c)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        + "ing");
        return Stream.concat(real, madeUp);
    }
}
