package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to posts, the aggregates are what counting the live posts gives. */
class CountsPropertyTest {

    private static final int EVENTS = 600;
    private static final int IDS = 25;
    private static final List<String> TEXTS =
            List.of("支持", "反对", "反对，影响就业", "反对，不公平，影响就业", "滚出去", "support it", "oppose this unsure", "", "😡", "boom");

    @TempDir
    private Path stateDir;

    private final FakeAssessor assessor = new FakeAssessor("fake-1");
    private final Map<String, Post> live = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aggregatesAreCountsOfTheLivePosts(long seed) {
        Random random = new Random(seed);
        TestPipeline pipeline = new TestPipeline(stateDir, assessor);
        for (int i = 0; i < EVENTS; i++) {
            happen(pipeline, random);
            if (random.nextInt(20) == 0) {
                pipeline.tick();
                assertCounted(pipeline);
            }
            if (random.nextInt(150) == 0) {
                pipeline = pipeline.reopened(assessor);
            }
        }
        pipeline.tick();
        assertCounted(pipeline);
        pipeline.close();
    }

    private void happen(TestPipeline pipeline, Random random) {
        String id = "weibo:" + random.nextInt(IDS);
        if (random.nextInt(5) == 0) {
            live.remove(id);
            pipeline.delete(id);
            return;
        }
        Post post = randomPost(id, random);
        pipeline.put(post);
        // A post whose new text cannot be assessed keeps counting as it did.
        if (!post.text().contains("boom")) {
            live.put(id, post);
        }
    }

    private static Post randomPost(String id, Random random) {
        Instant createdAt = SamplePosts.COLLECTED.minus(Duration.ofMinutes(random.nextInt(30)));
        return SamplePosts.post(
                id,
                random.nextBoolean() ? "weibo" : "reddit",
                TEXTS.get(random.nextInt(TEXTS.size())),
                createdAt,
                random.nextBoolean()
                        ? Engagement.UNKNOWN
                        : new Engagement((long) random.nextInt(5), null, null, null, null));
    }

    private void assertCounted(TestPipeline pipeline) {
        assertThat(pipeline.total().posts()).isEqualTo(live.size());
        assertThat(pipeline.aggregates()).isEqualTo(recounted());
        assertThat(pipeline.assessed()).containsOnlyKeys(live.keySet().toArray(String[]::new));
    }

    private Map<String, CellTotal> recounted() {
        Map<Cell, Tally> tallies = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
        for (Post post : live.values()) {
            AssessedPost assessed =
                    new AssessedPost(post, post.eventTime(), assessor.assess(post.text(), post.language()));
            Cell.of(assessed).forEach(cell -> tallies.merge(cell, Tally.of(assessed), Tally::plus));
        }
        Map<String, CellTotal> totals = new TreeMap<>();
        tallies.forEach((cell, tally) -> totals.put(cell.key(), new CellTotal(cell, tally)));
        return totals;
    }
}
