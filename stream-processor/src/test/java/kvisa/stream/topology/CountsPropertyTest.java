package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.sentiment.copy.TextClusters;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import kvisa.stream.SecondReader;
import kvisa.stream.refine.SecondTier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to posts and their second readings, the aggregates are what counting the live posts gives. */
class CountsPropertyTest {

    private static final int EVENTS = 600;
    private static final int IDS = 25;
    private static final List<String> TEXTS = List.of(
            "支持",
            "反对",
            "反对，影响就业",
            "反对，不公平，影响就业",
            "滚出去",
            "support it",
            "oppose this unsure",
            "支持 unsure",
            "unsure",
            "",
            "😡",
            "boom");

    @TempDir
    private Path stateDir;

    private final TextClusters clusters = new TextClusters();
    private final FakeAssessor assessor = new FakeAssessor("fake-1");
    private final SecondReader reader = new SecondReader("second-1");
    private final SecondTier second = SecondReader.tier("second-1");
    private final Map<String, Post> live = new TreeMap<>();

    /** Posts whose present text was read a second time. */
    private final Set<String> refined = new TreeSet<>();

    /** Answers given so far; they come late and twice. */
    private final List<Refinement> answers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aggregatesAreCountsOfTheLivePosts(long seed) {
        Random random = new Random(seed);
        TestPipeline pipeline = new TestPipeline(stateDir, assessor, second);
        for (int i = 0; i < EVENTS; i++) {
            happen(pipeline, random);
            if (random.nextInt(20) == 0) {
                pipeline.tick();
                assertCounted(pipeline);
            }
            if (random.nextInt(150) == 0) {
                pipeline = pipeline.reopened(assessor, second);
            }
        }
        pipeline.tick();
        assertCounted(pipeline);
        pipeline.close();
    }

    private void happen(TestPipeline pipeline, Random random) {
        String id = "weibo:" + random.nextInt(IDS);
        switch (random.nextInt(10)) {
            case 0, 1 -> delete(pipeline, id);
            case 2, 3 -> answerRequest(pipeline, random);
            case 4 -> repeatAnswer(pipeline, random);
            default -> put(pipeline, id, random);
        }
    }

    private void delete(TestPipeline pipeline, String id) {
        live.remove(id);
        refined.remove(id);
        pipeline.delete(id);
    }

    private void answerRequest(TestPipeline pipeline, Random random) {
        List<RefineRequest> waiting = List.copyOf(pipeline.requests().values());
        if (!waiting.isEmpty()) {
            RefineRequest request = waiting.get(random.nextInt(waiting.size()));
            Assessment assessment = reader.assess(request.text(), request.language());
            Refinement answer =
                    new Refinement(request.postId(), request.textFingerprint(), reader.modelId(), assessment);
            answers.add(answer);
            // Half of the answers come later, when the post may have another text, or be gone.
            if (random.nextBoolean()) {
                pipeline.refine(answer);
                refined.add(request.postId());
            }
        }
    }

    private void repeatAnswer(TestPipeline pipeline, Random random) {
        if (!answers.isEmpty()) {
            Refinement answer = answers.get(random.nextInt(answers.size()));
            RefineRequest request = pipeline.requests().get(answer.postId());
            if (request != null && request.textFingerprint().equals(answer.textFingerprint())) {
                refined.add(answer.postId());
            }
            pipeline.refine(answer);
        }
    }

    private void put(TestPipeline pipeline, String id, Random random) {
        Post post = randomPost(id, random);
        pipeline.put(post);
        // A post whose new text cannot be assessed keeps counting as it did.
        if (!post.text().contains("boom")) {
            Post before = live.put(id, post);
            if (before == null || !before.text().equals(post.text())) {
                refined.remove(id);
            }
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
        assertThat(pipeline.assessed().values())
                .allSatisfy(each -> assertThat(each.refinement())
                        .isEqualTo(stateOf(each.post().id())));
        assertThat(pipeline.assessed().values())
                .allSatisfy(each -> assertThat(each.textCluster())
                        .isEqualTo(clusters.of(each.post().text())));
        assertThat(pipeline.requests().keySet()).isEqualTo(waiting());
    }

    private Set<String> waiting() {
        return live.keySet().stream()
                .filter(id -> stateOf(id) == RefinementState.WAITING)
                .collect(Collectors.toSet());
    }

    private RefinementState stateOf(String id) {
        if (refined.contains(id)) {
            return RefinementState.DONE;
        }
        return live.get(id).text().contains("unsure") ? RefinementState.WAITING : RefinementState.NOT_NEEDED;
    }

    private Map<String, CellTotal> recounted() {
        Map<Cell, Tally> tallies = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
        for (Post post : live.values()) {
            TextAssessor best = refined.contains(post.id()) ? reader : assessor;
            AssessedPost assessed = new AssessedPost(post, post.eventTime(), best.assess(post.text(), post.language()));
            Cell.of(assessed).forEach(cell -> tallies.merge(cell, Tally.of(assessed), Tally::plus));
        }
        Map<String, CellTotal> totals = new TreeMap<>();
        tallies.forEach((cell, tally) -> totals.put(cell.key(), new CellTotal(cell, tally)));
        return totals;
    }
}
