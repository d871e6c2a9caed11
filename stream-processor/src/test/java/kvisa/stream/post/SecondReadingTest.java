package kvisa.stream.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import kvisa.stream.SecondReader;
import kvisa.stream.refine.SecondTier;
import org.junit.jupiter.api.Test;

class SecondReadingTest {

    private static final String AT = "2025-10-01T02:03:04Z";
    private static final Post UNSURE = SamplePosts.post("weibo:1", "支持 unsure", AT);

    private final PostLedger ledger = ledger("second-1");

    @Test
    void unsurePostCountsAtOnceAndAsksForASecondReading() {
        PostUpdate.Changed update = changed(ledger.put(Standing.UNKNOWN, UNSURE));

        assertThat(update.assessed().assessment().modelId()).isEqualTo("first");
        assertThat(update.assessed().refinement()).isEqualTo(RefinementState.WAITING);
        assertThat(update.changes()).hasSize(1);
        RefineRequest request = asked(update);
        assertThat(request.text()).isEqualTo(UNSURE.text());
        assertThat(request.eventTime()).isEqualTo(Instant.parse(AT));
    }

    @Test
    void surePostAsksForNothing() {
        PostUpdate.Changed update = changed(ledger.put(Standing.UNKNOWN, SamplePosts.post("weibo:1", "支持", AT)));

        assertThat(update.assessed().refinement()).isEqualTo(RefinementState.NOT_NEEDED);
        assertThat(update.request()).isEqualTo(new RequestChange.None());
        assertThat(update.after().waiting()).isNull();
    }

    @Test
    void secondReadingStaysThroughNewLikes() {
        Standing done = refined(ledger, "second-1");

        PostUpdate.Changed liked = changed(ledger.put(done, liked(UNSURE)));

        assertThat(liked.assessed().refinement()).isEqualTo(RefinementState.DONE);
        assertThat(liked.assessed().assessment().modelId()).isEqualTo("second-1");
        assertThat(liked.request()).isEqualTo(new RequestChange.None());
        assertThat(ledger.put(liked.after(), liked(UNSURE))).isEqualTo(new PostUpdate.Unchanged());
    }

    @Test
    void newLikesWhileWaitingDoNotAskAgain() {
        Standing waiting = changed(ledger.put(Standing.UNKNOWN, UNSURE)).after();

        PostUpdate.Changed liked = changed(ledger.put(waiting, liked(UNSURE)));

        assertThat(liked.request()).isEqualTo(new RequestChange.None());
        PostUpdate.Changed refined = changed(ledger.refine(liked.after(), reading(waiting, "second-1")));
        assertThat(refined.assessed().post().engagement().likes()).isEqualTo(9);
    }

    @Test
    void newFirstModelKeepsTheSecondReading() {
        Standing done = refined(ledger, "second-1");

        PostUpdate.Changed update =
                changed(new PostLedger(new FakeAssessor("other"), SecondReader.tier("second-1")).put(done, UNSURE));

        assertThat(update.assessed().refinement()).isEqualTo(RefinementState.DONE);
        assertThat(update.changes()).isEmpty();
    }

    @Test
    void newSecondModelIsAskedWhileTheVerdictOfTheOldOneStands() {
        Standing done = refined(ledger, "second-1");

        PostUpdate.Changed update = changed(ledger("second-2").put(done, UNSURE));

        assertThat(update.assessed().refinement()).isEqualTo(RefinementState.WAITING);
        assertThat(update.assessed().assessment().modelId()).isEqualTo("second-1");
        assertThat(asked(update).postId()).isEqualTo("weibo:1");
    }

    @Test
    void readingByAnOlderSecondModelIsTakenAndThePostIsAskedForWhenReadAgain() {
        Standing waiting =
                changed(ledger("second-2").put(Standing.UNKNOWN, UNSURE)).after();

        PostUpdate.Changed taken = changed(ledger("second-2").refine(waiting, reading(waiting, "second-1")));

        assertThat(taken.assessed().refinement()).isEqualTo(RefinementState.DONE);
        assertThat(asked(changed(ledger("second-2").put(taken.after(), UNSURE))).postId())
                .isEqualTo("weibo:1");
    }

    @Test
    void secondTierThatComesLaterAsksWhenThePostIsReadAgain() {
        Standing before = changed(
                        new PostLedger(new FakeAssessor("first"), SecondTier.none()).put(Standing.UNKNOWN, UNSURE))
                .after();

        PostUpdate.Changed update = changed(ledger.put(before, UNSURE));

        assertThat(asked(update).postId()).isEqualTo("weibo:1");
        assertThat(update.changes()).isEmpty();
    }

    @Test
    void secondTierThatIsTakenAwayLeavesItsVerdictsAndNoRequests() {
        PostLedger without = new PostLedger(new FakeAssessor("first"), SecondTier.none());
        Standing waiting = changed(ledger.put(Standing.UNKNOWN, UNSURE)).after();

        assertThat(changed(without.put(refined(ledger, "second-1"), UNSURE))
                        .assessed()
                        .refinement())
                .isEqualTo(RefinementState.DONE);
        assertThat(changed(without.put(waiting, UNSURE)).request()).isEqualTo(new RequestChange.Withdraw());
    }

    @Test
    void textThatCannotBeReadAgainKeepsItsFirstVerdictForGood() {
        Standing waiting = changed(ledger.put(Standing.UNKNOWN, UNSURE)).after();

        PostUpdate.Changed failed = changed(
                ledger.refine(waiting, new Refinement("weibo:1", Fingerprint.ofText(UNSURE), "second-1", null)));

        assertThat(failed.assessed().refinement()).isEqualTo(RefinementState.FAILED);
        assertThat(failed.assessed().assessment().modelId()).isEqualTo("first");
        assertThat(failed.changes()).isEmpty();
        assertThat(failed.request()).isEqualTo(new RequestChange.Withdraw());
        assertThat(ledger.put(failed.after(), UNSURE)).isEqualTo(new PostUpdate.Unchanged());
        assertThat(changed(ledger.put(failed.after(), liked(UNSURE))).assessed().refinement())
                .isEqualTo(RefinementState.FAILED);
    }

    /** Else it would stop the processor at the same offset for ever: it is thrown, and the step refuses the record. */
    @Test
    void readingThatDoesNotFitTheTextIsThrownOut() {
        Standing waiting = changed(ledger.put(Standing.UNKNOWN, UNSURE)).after();
        Assessment good = new SecondReader("second-1").assess(UNSURE.text(), null);
        Assessment bad = new Assessment(
                good.language(),
                good.relevant(),
                good.stance(),
                good.xenophobia(),
                good.themes(),
                List.of(new Evidence(0, 900, "stance", "oppose", 1, "")),
                good.modelId());

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ledger.refine(waiting, new Refinement("weibo:1", Fingerprint.ofText(UNSURE), "second-1", bad)));
    }

    @Test
    void copiesHaveOneFingerprintUnlessTheirStatedLanguageDiffers() {
        Post copy = SamplePosts.post("reddit:7", UNSURE.text(), "2025-10-01T09:00:00Z");
        Post stated = new Post(
                UNSURE.id(),
                UNSURE.origin(),
                UNSURE.text(),
                "zh",
                UNSURE.createdAt(),
                UNSURE.collectedAt(),
                UNSURE.engagement());

        assertThat(Fingerprint.ofText(copy)).isEqualTo(Fingerprint.ofText(UNSURE));
        assertThat(Fingerprint.ofText(stated)).isNotEqualTo(Fingerprint.ofText(UNSURE));
    }

    private static PostLedger ledger(String secondModelId) {
        return new PostLedger(new FakeAssessor("first"), SecondReader.tier(secondModelId));
    }

    private static Standing refined(PostLedger ledger, String secondModelId) {
        Standing waiting = changed(ledger.put(Standing.UNKNOWN, UNSURE)).after();
        return changed(ledger.refine(waiting, reading(waiting, secondModelId))).after();
    }

    private static Refinement reading(Standing waiting, String secondModelId) {
        Post post = Objects.requireNonNull(waiting.waiting());
        return new Refinement(
                post.id(),
                Fingerprint.ofText(post),
                secondModelId,
                new SecondReader(secondModelId).assess(post.text(), post.language()));
    }

    private static Post liked(Post post) {
        return SamplePosts.post(
                post.id(), "weibo", post.text(), post.createdAt(), new Engagement(9L, null, null, null, null));
    }

    private static PostUpdate.Changed changed(PostUpdate update) {
        assertThat(update).isInstanceOf(PostUpdate.Changed.class);
        return (PostUpdate.Changed) update;
    }

    private static RefineRequest asked(PostUpdate.Changed update) {
        assertThat(update.request()).isInstanceOf(RequestChange.Ask.class);
        return ((RequestChange.Ask) update.request()).request();
    }
}
