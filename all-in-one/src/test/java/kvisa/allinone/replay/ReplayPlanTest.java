package kvisa.allinone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;
import org.junit.jupiter.api.Test;

class ReplayPlanTest {

    private static final Set<RejectStage> ALL = EnumSet.allOf(RejectStage.class);

    @Test
    void postRefusedSeveralTimesIsTriedOnceWhereItIsCounted() {
        ReplayPlan plan = ReplayPlan.of(
                List.of(
                        rejected(RejectStage.ASSESS, "kvisa.posts.v1-3", 7, "weibo:1"),
                        rejected(RejectStage.ASSESS, "kvisa.retries.v1-3", 0, "weibo:1"),
                        rejected(RejectStage.REFINE, "kvisa.refinements.v1.2026-spring-5", 9, "weibo:2")),
                ALL);

        assertThat(plan.tries())
                .containsExactly(
                        new ReplayPlan.Try(3, new RetryRequest("weibo:1", "assess@kvisa.retries.v1-3:0")),
                        new ReplayPlan.Try(
                                5, new RetryRequest("weibo:2", "refine@kvisa.refinements.v1.2026-spring-5:9")));
        assertThat(plan.found()).isEqualTo(Map.of(RejectStage.ASSESS, 2L, RejectStage.REFINE, 1L));
    }

    @Test
    void whatItsSourceMustSendAgainIsCountedOnly() {
        ReplayPlan plan = ReplayPlan.of(
                List.of(
                        rejected(RejectStage.DECODE, "kvisa.posts.v1-3", 7, null),
                        rejected(RejectStage.INGEST, "posts.jsonl", 7, null)),
                ALL);

        assertThat(plan.tries()).isEmpty();
        assertThat(plan.toText(false)).contains("decode         1  unreadable", "at 0 posts");
    }

    @Test
    void rejectionOlderThanItsKeyIsReported() {
        ReplayPlan plan = ReplayPlan.of(List.of(rejected(RejectStage.ASSESS, "kvisa.posts.v1-3", 7, null)), ALL);

        assertThat(plan.tries()).isEmpty();
        assertThat(plan.nobodyKnows()).isEqualTo(1);
        assertThat(plan.toText(true)).contains("1 of them do not tell which post", "Would ask");
    }

    @Test
    void onlyTheNamedStagesAreLookedAt() {
        ReplayPlan plan = ReplayPlan.of(
                List.of(
                        rejected(RejectStage.ASSESS, "kvisa.posts.v1-3", 7, "weibo:1"),
                        rejected(RejectStage.REFINE, "kvisa.refinements.v1-3", 7, "weibo:2")),
                EnumSet.of(RejectStage.REFINE));

        assertThat(plan.tries()).extracting(each -> each.request().postId()).containsExactly("weibo:2");
        assertThat(plan.found()).containsOnlyKeys(RejectStage.REFINE);
    }

    private static RejectedRecord rejected(RejectStage stage, String container, long position, String key) {
        return RejectedRecord.at(new RejectedRecord.Place(container, position), stage, "it was so", Instant.EPOCH, null)
                .withKey(key);
    }
}
