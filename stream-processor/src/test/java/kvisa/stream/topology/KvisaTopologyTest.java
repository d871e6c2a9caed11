package kvisa.stream.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.Language;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KvisaTopologyTest {

    private static final String OCTOBER = "2025-10-01T02:03:04Z";

    @TempDir
    private Path stateDir;

    private final FakeAssessor assessor = new FakeAssessor("fake-1");
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
    void newPostIsAssessedAndCountedInEachOfItsCells() {
        // 反对，影响就业，滚出去: against it, it costs jobs, get out
        pipeline.put(SamplePosts.post("weibo:1", "反对，影响就业，滚出去", OCTOBER));
        pipeline.tick();

        assertThat(pipeline.assessed()).containsOnlyKeys("weibo:1");
        assertThat(pipeline.aggregates())
                .containsOnlyKeys(
                        "2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/1/all",
                        "2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/1/theme:jobs",
                        "2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/1/target:foreigner-general");
        assertThat(pipeline.aggregates().values()).extracting(CellTotal::tally).containsOnly(new Tally(1, 0, 0));
    }

    @Test
    void manyChangesWaitForMoreButNotForLong() {
        int posts = PendingIncrements.MANY * PendingIncrements.TICKS_OF_PATIENCE;
        for (int i = 0; i < posts; i++) {
            pipeline.put(SamplePosts.post("weibo:" + i, "支持", OCTOBER));
        }
        pipeline.tick();
        assertThat(pipeline.aggregates()).isEmpty();

        pipeline.settle();
        assertThat(pipeline.written(TopicCatalogue.AGGREGATES)).isEqualTo(1);
        assertThat(pipeline.aggregates().values()).extracting(CellTotal::tally).containsOnly(new Tally(posts, 0, 0));
    }

    @Test
    void duplicateChangesNothingAndWritesNothing() {
        Post post = SamplePosts.post("weibo:1", "支持", OCTOBER);
        pipeline.put(post);
        pipeline.tick();
        int before = pipeline.written(TopicCatalogue.AGGREGATES);
        Post collectedAgain = new Post(
                post.id(),
                post.origin(),
                post.text(),
                post.language(),
                post.createdAt(),
                post.collectedAt().plusSeconds(3600),
                post.engagement());

        pipeline.put(collectedAgain);
        pipeline.tick();

        assertThat(pipeline.written(TopicCatalogue.ASSESSED)).isEqualTo(1);
        assertThat(pipeline.written(TopicCatalogue.AGGREGATES)).isEqualTo(before);
        assertThat(assessor.asked()).hasSize(1);
        assertThat(pipeline.counter("kvisa.posts.assessed", "outcome", "unchanged"))
                .isEqualTo(1);
    }

    @Test
    void editMovesThePostToItsNewCells() {
        pipeline.put(SamplePosts.post("weibo:1", "反对", OCTOBER));
        pipeline.tick();
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys("2025-10-01T02:00:00Z/zh/weibo/on-topic/support/0/all");
        assertThat(pipeline.assessed().get("weibo:1").post().text()).isEqualTo("支持");
    }

    @Test
    void newLikesChangeEngagementOnly() {
        Instant at = Instant.parse(OCTOBER);
        pipeline.put(SamplePosts.post("weibo:1", "weibo", "支持", at, new Engagement(3L, null, null, null, null)));
        pipeline.put(SamplePosts.post("weibo:1", "weibo", "支持", at, new Engagement(10L, 1L, null, null, null)));
        pipeline.tick();

        assertThat(pipeline.total()).isEqualTo(new Tally(1, 11, 0));
    }

    @Test
    void deletionTakesEverythingBack() {
        pipeline.put(SamplePosts.post("weibo:1", "反对，影响就业", OCTOBER));
        pipeline.tick();
        pipeline.delete("weibo:1");
        pipeline.tick();

        assertThat(pipeline.assessed()).isEmpty();
        assertThat(pipeline.aggregates()).isEmpty();
    }

    @Test
    void deletionOfUnknownPostWritesNothing() {
        pipeline.delete("weibo:404");
        pipeline.tick();

        assertThat(pipeline.written(TopicCatalogue.ASSESSED)).isZero();
        assertThat(pipeline.written(TopicCatalogue.AGGREGATES)).isZero();
    }

    @Test
    void changesOfOneSecondTravelAsOneIncrementPerCell() {
        for (int i = 0; i < 50; i++) {
            pipeline.put(SamplePosts.post("weibo:" + i, "支持", OCTOBER));
        }
        pipeline.tick();

        assertThat(pipeline.written(TopicCatalogue.AGGREGATES)).isEqualTo(1);
        assertThat(pipeline.counter("kvisa.cells.increments")).isEqualTo(1);
        assertThat(pipeline.total()).isEqualTo(new Tally(50, 0, 0));
    }

    @Test
    void postLateByAYearIsCountedWhereItBelongs() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:2", "支持", "2024-10-01T02:03:04Z"));
        pipeline.tick();

        assertThat(pipeline.aggregates())
                .containsKey("2024-10-01T02:00:00Z/zh/weibo/on-topic/support/0/all")
                .hasSize(2);
    }

    @Test
    void futureDatedPostCountsWhenItWasCollectedAndHarmsNoOther() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", "2099-01-01T00:00:00Z"));
        pipeline.put(SamplePosts.post("weibo:2", "支持", OCTOBER));
        pipeline.tick();

        assertThat(pipeline.aggregates())
                .containsOnlyKeys(
                        Cell.bucketOf(SamplePosts.COLLECTED) + "/zh/weibo/on-topic/support/0/all",
                        "2025-10-01T02:00:00Z/zh/weibo/on-topic/support/0/all");
    }

    @Test
    void postBeforeTheEpochIsCounted() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", "1969-12-31T23:59:59Z"));
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsKey("1969-12-31T23:55:00Z/zh/weibo/on-topic/support/0/all");
    }

    @ParameterizedTest
    @CsvSource({"'',other", "😡😡👎,other", "反對K字簽證,zh", "我反对 this whole visa thing,mixed", "I oppose it,en"})
    void anyTextIsCountedOnce(String text, String language) {
        pipeline.put(SamplePosts.post("weibo:1", text, OCTOBER));
        pipeline.tick();

        assertThat(pipeline.total().posts()).isEqualTo(1);
        assertThat(pipeline.assessed().get("weibo:1").assessment().language()).isEqualTo(Language.of(language));
    }

    @Test
    void unreadableValueIsRejectedWithItsPlaceAndTheStreamGoesOn() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.putBytes("weibo:2", "{not json".getBytes(UTF_8));
        pipeline.put(SamplePosts.post("weibo:3", "支持", OCTOBER));
        pipeline.tick();

        assertThat(pipeline.total().posts()).isEqualTo(2);
        assertThat(pipeline.rejected()).containsOnlyKeys("decode@kvisa.posts.v1-0:1");
        RejectedRecord rejected = pipeline.rejected().values().iterator().next();
        assertThat(rejected.stage()).isEqualTo(RejectStage.DECODE);
        assertThat(rejected.payload()).isEqualTo(Base64.getEncoder().encodeToString("{not json".getBytes(UTF_8)));
        assertThat(pipeline.counter("kvisa.posts.rejected", "stage", "decode")).isEqualTo(1);
    }

    @Test
    void valueThatCanNeverBeCountedTakesThePostOutOfTheCounts() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:2", "支持", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:3", "支持", OCTOBER));
        pipeline.putBytes("weibo:1", "{not json".getBytes(UTF_8));
        pipeline.put(SamplePosts.post("weibo:2", "支".repeat(AssessPosts.LONGEST_TEXT + 1), OCTOBER));
        pipeline.tick();

        assertThat(pipeline.total().posts()).isEqualTo(1);
        assertThat(pipeline.rejected()).hasSize(2);
    }

    @Test
    void recordWithoutKeyOrWithAForeignOneIsRejected() {
        byte[] post = Codecs.POST.write(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.putBytes(null, post);
        pipeline.putBytes("weibo:2", post);
        pipeline.tick();

        assertThat(pipeline.rejected().values())
                .extracting(RejectedRecord::reason)
                .containsExactly("post.v1: record without a key", "post.v1: its key is not the key of its record");
        assertThat(pipeline.total()).isEqualTo(Tally.ZERO);
    }

    @Test
    void largeUnreadableValueIsRejectedWithoutItsPayload() {
        pipeline.putBytes("weibo:1", new byte[900_000]);

        RejectedRecord rejected = pipeline.rejected().values().iterator().next();
        assertThat(rejected.payload()).isNull();
        assertThat(rejected.reason()).contains("900000 bytes are not kept");
    }

    @Test
    void textTooLongIsRejectedUnread() {
        pipeline.put(SamplePosts.post("weibo:1", "支".repeat(AssessPosts.LONGEST_TEXT + 1), OCTOBER));

        assertThat(pipeline.rejected().values())
                .extracting(RejectedRecord::reason)
                .containsExactly("text of 100001 UTF-16 units, wanted at most 100000");
        assertThat(assessor.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "2100-01-01T00:00:00Z"})
    void postOfAFarFutureIsRejectedUnread(Instant time) {
        pipeline.put(new Post(
                "weibo:1", new Origin("weibo", "test", null, null, null), "支持", null, time, time, Engagement.UNKNOWN));
        pipeline.tick();

        assertThat(pipeline.rejected().values())
                .extracting(RejectedRecord::stage, RejectedRecord::reason)
                .containsExactly(tuple(
                        RejectStage.ASSESS, "event time " + time + ", wanted a time before 2100-01-01T00:00:00Z"));
        assertThat(pipeline.aggregates()).isEmpty();
        assertThat(assessor.asked()).isEmpty();
    }

    @Test
    void assessorFailureIsRejectedAndThePostKeepsWhatItCountedFor() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:1", "boom", OCTOBER));
        pipeline.tick();

        assertThat(pipeline.aggregates()).containsOnlyKeys("2025-10-01T02:00:00Z/zh/weibo/on-topic/support/0/all");
        assertThat(pipeline.rejected().values())
                .extracting(RejectedRecord::stage, RejectedRecord::reason, RejectedRecord::payload)
                .containsExactly(tuple(RejectStage.ASSESS, "java.lang.UnsupportedOperationException", null));

        pipeline.put(SamplePosts.post("weibo:1", "反对", OCTOBER));
        pipeline.tick();
        assertThat(pipeline.aggregates()).containsOnlyKeys("2025-10-01T02:00:00Z/zh/weibo/on-topic/oppose/0/all");
    }

    @Test
    void restartNeitherLosesNorRepeats() {
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.put(SamplePosts.post("weibo:2", "反对", OCTOBER));
        pipeline.tick();
        pipeline.put(SamplePosts.post("weibo:3", "支持", OCTOBER));

        // Stopped before the third was flushed.
        pipeline = pipeline.reopened(assessor);
        pipeline.put(SamplePosts.post("weibo:1", "支持", OCTOBER));
        pipeline.delete("weibo:2");
        pipeline.tick();

        assertThat(pipeline.total().posts()).isEqualTo(2);
        assertThat(pipeline.aggregates()).containsOnlyKeys("2025-10-01T02:00:00Z/zh/weibo/on-topic/support/0/all");
    }

    @Test
    void newModelAssessesWhatIsReadAgain() {
        Post post = SamplePosts.post("weibo:1", "支持", OCTOBER);
        pipeline.put(post);
        pipeline.tick();

        pipeline = pipeline.reopened(new FakeAssessor("fake-2"));
        pipeline.put(post);
        pipeline.tick();

        assertThat(pipeline.assessed().get("weibo:1").assessment().modelId()).isEqualTo("fake-2");
        assertThat(pipeline.total().posts()).isEqualTo(1);
    }

    @Test
    void unreadableProgressIsRejected() {
        pipeline.tellBytes("coverage/x", "[]".getBytes(UTF_8));

        assertThat(pipeline.rejected().values())
                .extracting(RejectedRecord::place)
                .isEqualTo(List.of(new RejectedRecord.Place("kvisa.ingest-progress.v1-0", 0)));
    }
}
