package kvisa.stream.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import kvisa.stream.SecondReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of posts that an assessor could not read, when they are tried again. */
class RefusedPostsTest {

    private static final String OCTOBER = "2025-10-01T02:03:04Z";
    private static final String SUPPORT = "2025-10-01T02:00:00Z/zh/weibo/on-topic/support/0/all";
    private static final String OPPOSE = "2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/0/all";

    @TempDir
    private Path stateDir;

    /** Throws on "boom" until it is mended. */
    private final Mendable assessor = new Mendable();

    private TestPipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new TestPipeline(stateDir, assessor);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void rejectionTellsWhichPostItIsAbout() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));

        assertThat(pipeline.rejected().values()).extracting(RejectedRecord::key).containsExactly("weibo:1");
        assertThat(pipeline.gauge("kvisa.posts.refused")).isEqualTo(1);
    }

    @Test
    void postIsCountedWhenItIsTriedAgainAfterTheFix() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(OPPOSE.replace("/zh/", "/mixed/"));
        assertThat(pipeline.gauge("kvisa.posts.refused")).isZero();
    }

    @Test
    void refusedEditReplacesWhatThePostCountedForWhenItIsTriedAgain() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        pipeline.tick();
        assertThat(pipeline.aggregates()).containsOnlyKeys(SUPPORT);

        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(OPPOSE.replace("/zh/", "/mixed/"));
        assertThat(pipeline.total().posts()).isEqualTo(1);
    }

    @Test
    void refusedPostsSurviveARestart() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        assessor.mended = true;
        pipeline = pipeline.reopened(assessor);
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.total().posts()).isEqualTo(1);
    }

    @Test
    void tryingAgainTwiceCountsOnce() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.retry("weibo:1");
        pipeline.retry("weibo:404");
        pipeline.tick();

        assertThat(pipeline.total().posts()).isEqualTo(1);
        assertThat(pipeline.written(TopicCatalogue.ASSESSED)).isEqualTo(1);
    }

    @Test
    void tryThatFailsIsRejectedAgainAndThePostCanBeTriedOnceMore() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        pipeline.retry("weibo:1");

        assertThat(pipeline.rejected()).containsOnlyKeys("assess@kvisa.posts.v1-0:0", "assess@kvisa.retries.v1-0:0");
        assertThat(pipeline.gauge("kvisa.posts.refused")).isEqualTo(1);

        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();
        assertThat(pipeline.total().posts()).isEqualTo(1);
    }

    @Test
    void refusedValueIsNeverPutOverANewerOne() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(SUPPORT);
        assertThat(pipeline.gauge("kvisa.posts.refused")).isZero();
    }

    @Test
    void refusedValueIsForgottenWhenTheEditIsTakenBack() {
        Post before = SamplePosts.post("weibo:1", "支持", OCTOBER);
        pipeline.put(before);
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        pipeline.put(before); // Changes nothing in the counts, but is the newest value.
        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(SUPPORT);
    }

    @Test
    void refusedValueIsForgottenWhenThePostIsDeleted() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        pipeline.delete("weibo:1");
        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.aggregates()).isEmpty();
        assertThat(pipeline.gauge("kvisa.posts.refused")).isZero();
    }

    @Test
    void refusedValueIsForgottenWhenTheNextOneIsTooLong() {
        pipeline.put(SamplePosts.post("weibo:1", "boom 反对", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:1", "支".repeat(AssessPosts.LONGEST_TEXT + 1), OCTOBER));
        assessor.mended = true;
        pipeline.retry("weibo:1");
        pipeline.tick();

        assertThat(pipeline.aggregates()).isEmpty();
    }

    @Test
    void failedSecondReadingIsAskedForAgain() {
        close();
        pipeline = new TestPipeline(stateDir, new FakeAssessor("fake"), SecondReader.tier("second"));
        pipeline.put(SamplePosts.post("weibo:1", "unsure 支持", OCTOBER));
        pipeline.refine(answer(null));
        assertThat(pipeline.assessed().get("weibo:1").refinement()).isEqualTo(RefinementState.FAILED);
        assertThat(pipeline.requests()).isEmpty();
        // Read once more, it says the same and stays refused.
        pipeline.put(SamplePosts.post("weibo:1", "unsure 支持", OCTOBER));

        pipeline.retry("weibo:1");
        assertThat(pipeline.assessed().get("weibo:1").refinement()).isEqualTo(RefinementState.WAITING);

        pipeline.refine(answer(new SecondReader("second").assess("unsure 支持", null)));
        pipeline.tick();
        assertThat(pipeline.assessed().get("weibo:1").refinement()).isEqualTo(RefinementState.DONE);
        assertThat(pipeline.assessed().get("weibo:1").assessment().stance().verdict())
                .isEqualTo(Stance.OPPOSE);
        assertThat(pipeline.total().posts()).isEqualTo(1);
        assertThat(pipeline.gauge("kvisa.posts.refused")).isZero();
    }

    @Test
    void failedSecondReadingIsAskedForAgainWithTheNewestLikes() {
        close();
        pipeline = new TestPipeline(stateDir, new FakeAssessor("fake"), SecondReader.tier("second"));
        Instant at = Instant.parse(OCTOBER);
        pipeline.put(SamplePosts.post("weibo:1", "weibo", "unsure", at, Engagement.UNKNOWN));
        pipeline.refine(answer(null));
        pipeline.put(SamplePosts.post("weibo:1", "weibo", "unsure", at, new Engagement(7L, null, null, null, null)));

        pipeline.retry("weibo:1");
        pipeline.refine(answer(new SecondReader("second").assess("unsure", null)));
        pipeline.tick();

        assertThat(pipeline.assessed().get("weibo:1").refinement()).isEqualTo(RefinementState.DONE);
        assertThat(pipeline.total()).isEqualTo(new Tally(1, 7, 0));
    }

    @Test
    void requestThatCannotBeReadIsRejected() {
        pipeline.retryBytes("weibo:1", "{".getBytes(UTF_8));

        assertThat(pipeline.rejected()).containsOnlyKeys("decode@kvisa.retries.v1-0:0");
    }

    private Refinement answer(@Nullable Assessment assessment) {
        Supplier<RefineRequest> request = () -> pipeline.requests().get("weibo:1");
        String fingerprint = request.get().textFingerprint();
        Refinement answer = new Refinement("weibo:1", fingerprint, "second", assessment);
        assertThat(Codecs.REFINEMENT.read(Codecs.REFINEMENT.write(answer))).isEqualTo(answer);
        return answer;
    }

    private static final class Mendable implements TextAssessor {

        private final FakeAssessor reader = new FakeAssessor("fake");
        private boolean mended;

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            return reader.assess(mended ? text.replace("boom", "I say") : text, statedLanguage);
        }

        @Override
        public String modelId() {
            return reader.modelId();
        }
    }
}
