package kvisa.allinone.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kvisa.contract.post.Post;
import org.junit.jupiter.api.Test;

class StreamMixTest {

    private static final Instant NOW = Instant.parse("2025-10-01T00:00:00Z");

    private static final int COUNT = 5_000;

    private final BenchTexts texts = BenchTexts.authored();

    private List<Post> posts(StreamMix mix, long seed) {
        return mix.posts(texts, "p", COUNT, NOW, StreamMix.AN_HOUR, seed);
    }

    @Test
    void realisticPostsCopyFourTimesInTenAndDistinctOnesNever() {
        assertThat(distinctTexts(posts(StreamMix.REALISTIC, 1))).isCloseTo(0.6, within(0.03));
        assertThat(distinctTexts(posts(StreamMix.DISTINCT, 1))).isEqualTo(1);
    }

    private static double distinctTexts(List<Post> posts) {
        Set<String> texts = new HashSet<>();
        posts.forEach(post -> texts.add(post.text()));
        return (double) texts.size() / posts.size();
    }

    @Test
    void everyPostCountsForItself() {
        Set<String> ids = new HashSet<>();
        posts(StreamMix.REALISTIC, 1).forEach(post -> ids.add(post.id()));
        assertThat(ids).hasSize(COUNT);
    }

    @Test
    void sixOfTenAreChinese() {
        long chinese = posts(StreamMix.DISTINCT, 1).stream()
                .filter(post -> post.text().codePoints().anyMatch(Character::isIdeographic))
                .count();
        assertThat((double) chinese / COUNT).isCloseTo(0.6, within(0.03));
    }

    @Test
    void equalSeedsGiveEqualPosts() {
        assertThat(posts(StreamMix.REALISTIC, 7)).isEqualTo(posts(StreamMix.REALISTIC, 7));
        assertThat(posts(StreamMix.REALISTIC, 7)).isNotEqualTo(posts(StreamMix.REALISTIC, 8));
    }

    @Test
    void postsWereWrittenBeforeTheyWereCollected() {
        assertThat(posts(StreamMix.REALISTIC, 1))
                .allMatch(post -> !post.createdAt().isAfter(post.collectedAt()))
                .allMatch(post -> post.createdAt().isAfter(NOW.minus(StreamMix.AN_HOUR)));
    }
}
