package kvisa.dashboard.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before @secret_name after",
                "before @secret.bsky.social after",
                "before @secret@mastodon.social after",
                "before @王secret小明 after",
                "before ＠ｓｅｃｒｅｔ after",
                "before @sec\u200bret after",
                "before secret@mail.example after",
                "before u/secret after",
                "before after //@secret:转发 secret words",
                "before https://example.org/secret?a=1#secret after",
                "before https://t.cn/secret看 after",
                "before t.cn/secret after",
                "before www.secret.example after",
                "before secret.com after",
                "before HTTPS://SECRET.EXAMPLE after"
            })
    void neverKeepsAnAccountOrALink(String text) {
        assertThat(PlainText.of(text)).startsWith("before").containsPattern("after|^before after$");
        assertThat(PlainText.of(text).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("secret", "example", "mastodon", "mail", "@", "王", "小明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"and/or 50/50 U.S. visa", "K签证 10万美元/年", "No cap. No rules.", "24/7 996/007"})
    void keepsWhatIsNeither(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }
}
