package kvisa.sentiment.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.RandomTexts;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import kvisa.sentiment.text.Token;
import org.junit.jupiter.api.Test;

/** What every language pack must do. */
abstract class LanguagePackContract {

    abstract LanguagePack pack();

    abstract String aNamedVisa();

    abstract List<String> wordsOf();

    @Test
    void tokensLieInOrderInsideTheText() {
        RandomTexts.some(1_000, 3).forEach(this::assertTokensInOrder);
        RandomTexts.nasty().forEach(this::assertTokensInOrder);
        AuthoredCorpus.posts(Split.DEV).stream().map(LabelledPost::text).forEach(this::assertTokensInOrder);
    }

    private void assertTokensInOrder(String text) {
        String normalised = Loaded.LANGUAGES.prepare(text, null).text();
        int done = 0;
        for (Token token : pack().tokenizer().tokens(normalised)) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(done);
            assertThat(token.span().end()).isLessThanOrEqualTo(normalised.length());
            done = token.span().end();
        }
    }

    @Test
    void knowsTheVisaByName() {
        assertThat(pack().names().name(aNamedVisa())).isPresent();
    }

    @Test
    void cutsAKnownSentenceIntoWords() {
        assertThat(pack().tokenizer().tokens(String.join("", wordsOf())))
                .extracting(Token::form)
                .containsExactlyElementsOf(wordsOf().stream()
                        .map(String::strip)
                        .map(String::toLowerCase)
                        .toList());
    }
}
