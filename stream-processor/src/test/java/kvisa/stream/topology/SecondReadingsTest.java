package kvisa.stream.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.post.Post;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import kvisa.stream.SecondReader;
import kvisa.stream.refine.SecondTier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post counts at once; its second reading replaces the first verdict exactly, or changes nothing. */
class SecondReadingsTest {

    private static final String AT = "2025-10-01T02:03:04Z";
    private static final String SUPPORT = "2025-10-01T02:00:00Z/mixed/weibo/on-topic/support/0/all";
    private static final String OPPOSE = "2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/0/all";
    private static final String OPPOSE_JOBS = "2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/0/theme:jobs";
    private static final Post UNSURE = SamplePosts.post("weibo:1", "支持 unsure", AT);

    @TempDir
    private Path stateDir;

    private final FakeAssessor first = new FakeAssessor("first");
    private final SecondTier second = SecondReader.tier("second");
    private TestPipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new TestPipeline(stateDir, first, second);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void firstVerdictCountsAtOnceAndTheSecondReadingReplacesItExactly() {
        pipeline.put(UNSURE);
        pipeline.tick();
        assertThat(pipeline.aggregates()).containsOnlyKeys(SUPPORT);
        assertThat(state("weibo:1")).isEqualTo(RefinementState.WAITING);
        assertThat(pipeline.requests()).containsOnlyKeys("weibo:1");
        assertThat(pipeline.gauge("kvisa.refine.waiting")).isEqualTo(1);

        pipeline.refine(answer("weibo:1"));
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(OPPOSE, OPPOSE_JOBS);
        assertThat(state("weibo:1")).isEqualTo(RefinementState.DONE);
        assertThat(pipeline.requests()).isEmpty();
        assertThat(pipeline.gauge("kvisa.refine.waiting")).isZero();
        assertThat(pipeline.counter("kvisa.refine.posts", "outcome", "done")).isEqualTo(1);
        assertThat(pipeline.counter("kvisa.refine.wanted", "wanted", "yes")).isEqualTo(1);
    }

    @Test
    void metersTellTheShareThatWantedASecondReadingAndHowManyStillWait() {
        pipeline.put(UNSURE);
        pipeline.put(SamplePosts.post("weibo:2", "支持", AT));
        pipeline.put(SamplePosts.post("weibo:3", "支持, unsure", AT));
        pipeline.refine(answer("weibo:3"));

        assertThat(pipeline.counter("kvisa.refine.wanted", "wanted", "yes")).isEqualTo(2);
        assertThat(pipeline.counter("kvisa.refine.wanted", "wanted", "no")).isEqualTo(1);
        assertThat(pipeline.counter("kvisa.refine.posts", "outcome", "done")).isEqualTo(1);
        assertThat(pipeline.gauge("kvisa.refine.waiting")).isEqualTo(1);
    }

    @Test
    void requestCarriesNoAuthor() {
        pipeline.put(UNSURE);

        assertThat(pipeline.requests().get("weibo:1"))
                .isEqualTo(new RefineRequest(
                        "weibo:1",
                        pipeline.requests().get("weibo:1").textFingerprint(),
                        "支持 unsure",
                        null,
                        UNSURE.eventTime()));
    }

    @Test
    void readingOfATextThatWasEditedMeanwhileIsIgnored() {
        pipeline.put(UNSURE);
        Refinement late = answer("weibo:1");
        pipeline.put(SamplePosts.post("weibo:1", "support it, but unsure", AT));
        String edited = pipeline.requests().get("weibo:1").textFingerprint();
        pipeline.refine(late);
        pipeline.tick();

        assertThat(edited).isNotEqualTo(late.textFingerprint());
        assertThat(state("weibo:1")).isEqualTo(RefinementState.WAITING);
        assertThat(pipeline.assessed().get("weibo:1").assessment().modelId()).isEqualTo("first");
        assertThat(pipeline.counter("kvisa.refine.posts", "outcome", "outdated"))
                .isEqualTo(1);
    }

    @Test
    void readingThatComesTwiceCountsOnce() {
        pipeline.put(UNSURE);
        Refinement answer = answer("weibo:1");
        pipeline.refine(answer);
        pipeline.tick();
        int written = pipeline.written(TopicCatalogue.AGGREGATES);

        pipeline.refine(answer);
        pipeline.tick();

        assertThat(pipeline.written(TopicCatalogue.AGGREGATES)).isEqualTo(written);
        assertThat(pipeline.total().posts()).isEqualTo(1);
    }

    @Test
    void replayDoesNotPutTheFirstVerdictBack() {
        pipeline.put(UNSURE);
        pipeline.refine(answer("weibo:1"));
        pipeline = pipeline.reopened(first, second);

        pipeline.put(UNSURE);
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(OPPOSE, OPPOSE_JOBS);
        assertThat(pipeline.requests()).isEmpty();
    }

    @Test
    void editToASureTextWithdrawsTheRequest() {
        pipeline.put(UNSURE);
        pipeline.put(SamplePosts.post("weibo:1", "支持", AT));
        pipeline.tick();

        assertThat(pipeline.requests()).isEmpty();
        assertThat(state("weibo:1")).isEqualTo(RefinementState.NOT_NEEDED);
        assertThat(pipeline.gauge("kvisa.refine.waiting")).isZero();
    }

    @Test
    void deletionWithdrawsTheRequestAndALateReadingBringsNothingBack() {
        pipeline.put(UNSURE);
        Refinement late = answer("weibo:1");
        pipeline.delete("weibo:1");
        pipeline.refine(late);
        pipeline.tick();

        assertThat(pipeline.requests()).isEmpty();
        assertThat(pipeline.assessed()).isEmpty();
        assertThat(pipeline.aggregates()).isEmpty();
    }

    @Test
    void textThatCannotBeReadAgainIsRejectedAndThePostKeepsItsVerdict() {
        pipeline.put(UNSURE);
        String fingerprint = answer("weibo:1").textFingerprint();
        pipeline.refine(new Refinement("weibo:1", fingerprint, "second", null));
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys(SUPPORT);
        assertThat(state("weibo:1")).isEqualTo(RefinementState.FAILED);
        assertThat(pipeline.requests()).isEmpty();
        assertThat(pipeline.rejected().values())
                .extracting(RejectedRecord::stage, RejectedRecord::reason, RejectedRecord::payload)
                .containsExactly(tuple(RejectStage.REFINE, "second assessor second cannot read this text", null));
    }

    @Test
    void unreadableReadingIsRejectedAndTheStreamGoesOn() {
        pipeline.put(UNSURE);
        pipeline.refineBytes("weibo:1", "{".getBytes(UTF_8));
        pipeline.refineBytes("weibo:1", null);
        pipeline.refine(answer("weibo:1"));
        pipeline.tick();

        assertThat(pipeline.rejected()).containsOnlyKeys("decode@kvisa.refinements.v1-0:0");
        assertThat(state("weibo:1")).isEqualTo(RefinementState.DONE);
    }

    private RefinementState state(String id) {
        AssessedPost assessed = pipeline.assessed().get(id);
        return assessed.refinement();
    }

    private Refinement answer(String id) {
        RefineRequest request = pipeline.requests().get(id);
        return new Refinement(
                id,
                request.textFingerprint(),
                "second",
                new SecondReader("second").assess(request.text(), request.language()));
    }
}
