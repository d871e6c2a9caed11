package kvisa.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.RandomTexts;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import org.junit.jupiter.api.Test;

class TextNormalizerPropertyTest {

    @Test
    void normalisingTwiceChangesNothing() {
        allTexts().forEach(text -> {
            String once = normalised(text).text();
            assertThat(normalised(once).text()).isEqualTo(once);
        });
    }

    @Test
    void everyUnitStandsForAPieceOfTheOriginal() {
        allTexts().forEach(text -> {
            MappedText mapped = normalised(text);
            for (int i = 0; i < mapped.text().length(); i++) {
                Span original = mapped.original(new Span(i, i + 1));
                assertThat(original.end()).isLessThanOrEqualTo(text.length());
            }
        });
    }

    private static MappedText normalised(String text) {
        return Loaded.LANGUAGES.prepare(text, null).mapped();
    }

    private static Stream<String> allTexts() {
        Stream<String> real = Stream.of(Split.TRAIN, Split.DEV)
                .flatMap(split -> AuthoredCorpus.posts(split).stream())
                .map(LabelledPost::text);
        return Stream.of(RandomTexts.some(3_000, 7), RandomTexts.nasty().stream(), real)
                .flatMap(texts -> texts);
    }
}
