package kvisa.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.ingest.format.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymizerTest {

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms("secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void pseudonymsRepeatWithinAPlatformAndDifferAcrossPlatformsAndSecrets() {
        assertThat(PSEUDONYMS.of("weibo", "甲"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(PSEUDONYMS.of("weibo", "甲"))
                .isNotEqualTo(PSEUDONYMS.of("weibo", "乙"))
                .isNotEqualTo(PSEUDONYMS.of("x", "甲"))
                .isNotEqualTo(new Pseudonyms("other".getBytes(StandardCharsets.UTF_8)).of("weibo", "甲"));
    }

    @Test
    void pseudonymIsHmacSha256OfPlatformAndAuthor() {
        // HMAC-SHA-256 under "secret" of "weibo", a zero byte, "alice", computed with openssl.
        assertThat(PSEUDONYMS.of("weibo", "alice")).isEqualTo("4a1c989379a78da9cd07cd4e8d97bba8");
    }

    @Test
    void aPostWithoutAuthorHasNoPseudonym() {
        assertThat(post(null, null, "K签").origin().author()).isNull();
    }

    /** A text cut in the middle of an emoji must survive the wire. */
    @Test
    void brokenSurrogatesSurviveTheWire() {
        Post post = post("甲", null, "K签\ud83d 和 \udd95 @乙");
        assertThat(Codecs.POST.read(Codecs.POST.write(post))).isEqualTo(post);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.com/some_body/status/12?s=20, https://x.com/i/status/12",
        "https://twitter.com/some_body/status/12, https://x.com/i/status/12",
        "https://weibo.com/1234567890/Pabc1?refer=x, https://m.weibo.cn/status/Pabc1",
        "https://m.weibo.cn/detail/5123, https://m.weibo.cn/detail/5123",
        "https://www.xiaohongshu.com/explore/abc?xsec_token=t, https://www.xiaohongshu.com/explore/abc",
        "https://www.reddit.com/r/China/comments/abc/title/, https://www.reddit.com/r/China/comments/abc/title/"
    })
    void addressesAreRewrittenWithoutTheAccount(String url, String published) {
        assertThat(PublicAddress.of(url)).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mastodon.social/@somebody/1",
                "https://bsky.app/profile/somebody.bsky.social/post/3k",
                "https://www.reddit.com/user/somebody/comments/abc",
                "https://www.zhihu.com/people/somebody",
                "https://weibo.com/u/1234567890",
                "javascript:alert(1)"
            })
    void addressesThatNameAnAccountAreDropped(String url) {
        assertThat(PublicAddress.of(url)).isNull();
    }

    private static Post post(@Nullable String author, @Nullable String url, String text) {
        Instant time = Instant.parse("2025-10-01T00:00:00Z");
        Draft draft = new Draft(
                "weibo:1",
                new Draft.Provenance("weibo", author, url, null),
                text,
                null,
                Draft.Moments.of(time, null),
                Engagement.UNKNOWN,
                Set.of());
        return new Anonymizer(PSEUDONYMS).post(draft, "test");
    }
}
