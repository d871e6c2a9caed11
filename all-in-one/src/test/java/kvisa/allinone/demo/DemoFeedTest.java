package kvisa.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kvisa.contract.post.Post;
import org.junit.jupiter.api.Test;

class DemoFeedTest {

    private static final DemoFeed FEED = DemoFeed.load(handle -> "p-" + handle);

    @Test
    void hasAtLeastTwoThousandPostsOfManyTexts() {
        assertThat(FEED.posts()).hasSizeGreaterThan(2_000);
        assertThat(texts()).hasSizeGreaterThan(900);
        assertThat(ids()).hasSameSizeAs(FEED.posts());
    }

    @Test
    void copiesTravelAsInLifeFewOftenMostNeverNoneDrowningTheRest() {
        Map<String, Long> copies =
                FEED.posts().stream().collect(Collectors.groupingBy(Post::text, Collectors.counting()));

        List<Long> byPopularity =
                copies.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();

        assertThat(byPopularity.get(0)).isBetween(20L, FEED.posts().size() / 40L);
        assertThat(byPopularity.get(byPopularity.size() / 2)).isEqualTo(1);
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(DemoFeed.load(handle -> "p-" + handle).posts()).isEqualTo(FEED.posts());
    }

    @Test
    void marksEveryPostAsAuthored() {
        assertThat(FEED.posts()).allMatch(post -> post.origin().source().equals("authored-demo"));
    }

    @Test
    void coversExactlyThePlannedHours() {
        Set<Long> hoursPerPlatform = FEED.coverage().stream()
                .collect(Collectors.groupingBy(
                        coverage -> coverage.platform(),
                        Collectors.summingLong(coverage -> coverage.hours().size())))
                .values()
                .stream()
                .collect(Collectors.toSet());
        long counted = FEED.coverage().stream()
                .flatMap(coverage -> coverage.hours().stream())
                .mapToLong(hour -> hour.relevant())
                .sum();

        assertThat(hoursPerPlatform).hasSize(1);
        assertThat(counted).isEqualTo(FEED.posts().size());
    }

    private static Set<String> texts() {
        return collect(Post::text);
    }

    private static Set<String> ids() {
        return collect(Post::id);
    }

    private static Set<String> collect(Function<Post, String> part) {
        return new HashSet<>(FEED.posts().stream().map(part).toList());
    }
}
