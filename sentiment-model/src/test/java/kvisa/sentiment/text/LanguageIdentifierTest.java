package kvisa.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.sentiment.Loaded;
import kvisa.sentiment.corpus.AuthoredCorpus;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K签证|zh",
                "🆗?不🆗!|zh",
                "我们组的 mentor 是海得拉巴人，review 代码很认真|zh",
                "中國新增K字簽證|zh",
                "China's new K visa is here|en",
                "K visa|en",
                "lol|en",
                "Beijing Defends K Visa as Online Backlash Grows|en",
                "K签证 is a great idea 我很支持 because we need talent 真的|mixed",
                "China crea la visa K para atraer talento joven|other",
                "La Chine lance le visa K pour les jeunes talents|other",
                "China führt das K-Visum ein und die Jugend ist wütend|other",
                "中国のKビザが話題になっています|other",
                "중국의 K비자|other",
                "Китай вводит визу K|other",
                "चीन का K वीज़ा|other",
                "😀😀|other",
                "12345|other",
            })
    void tellsLanguagesApart(String text, String language) {
        assertThat(Loaded.LANGUAGES.prepare(text, null).language()).isEqualTo(Language.of(language));
    }

    @Test
    void takesTheStatedLanguageAsAHintOnShortTexts() {
        assertThat(Loaded.LANGUAGES.prepare("visa facile", "fr").language()).isEqualTo(Language.OTHER);
        assertThat(Loaded.LANGUAGES.prepare("K签证", "en").language()).isEqualTo(Language.ZH);
    }

    @Test
    void isRightOnNinetyNineOfAHundredAuthoredPosts() {
        List<LabelledPost> posts = AuthoredCorpus.posts(Split.DEV);

        long right = posts.stream()
                .filter(post -> Loaded.LANGUAGES.prepare(post.text(), null).language() == post.language())
                .count();

        assertThat(right).isGreaterThanOrEqualTo(posts.size() * 99L / 100);
    }
}
