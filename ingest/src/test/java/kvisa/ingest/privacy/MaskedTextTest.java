package kvisa.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {

    @ParameterizedTest
    @CsvSource({
        "'K签证 @张三丰_88 怎么看', 'K签证 @user 怎么看'",
        "'支持//@甲乙:反对//@丙丁：中立', '支持//@user:反对//@user：中立'", // a repost chain
        "'回复@楼主:说得对', '回复@user:说得对'",
        "'＠全角名 你好', '@user 你好'",
        "'via @王楚钦___ /@林詩棟y', 'via @user /@user'",
        "'@bob.bsky.social said so.', '@user said so.'",
        "'hi @alice@mastodon.social!', 'hi @user!'",
        "'thanks @bob.', 'thanks @user.'",
        "'mail me at somebody@example.org', 'mail me at somebody@user'",
        "'as u/some_redditor and /u/other said', 'as u/user and u/user said'",
        "'see https://x.com/some_body/status/12', 'see https://x.com/user/status/12'",
        "'weibo.com/u/1234567890 说的', 'weibo.com/u/user 说的'",
        "'bsky.app/profile/bob.bsky.social/post/3k', 'bsky.app/profile/user/post/3k'"
    })
    void masksHandles(String text, String masked) {
        assertThat(MaskedText.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有提到任何人",
                "1 @ 2",
                "https://x.com/i/status/12",
                "https://www.reddit.com/r/China/comments/abc",
                "netflix.com/title",
                "AC/DC u/",
                "价格 5元/斤"
            })
    void leavesOtherTextAsItIs(String text) {
        assertThat(MaskedText.of(text)).isEqualTo(text);
    }

    @Test
    void maskingTwiceChangesNothing() {
        String once = MaskedText.of("回复@楼主: u/abc x.com/some/status/1 @a@b.c");
        assertThat(MaskedText.of(once)).isEqualTo(once);
    }
}
