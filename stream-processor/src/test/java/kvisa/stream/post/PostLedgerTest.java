package kvisa.stream.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Post;
import kvisa.contract.refine.Refinement;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import kvisa.stream.SecondReader;
import kvisa.stream.refine.SecondTier;
import org.junit.jupiter.api.Test;

class PostLedgerTest {

    private static final String AT = "2025-10-01T02:03:04Z";
    private static final String PREFIX = "2025-10-01T02:00:00Z/zh/weibo/on-topic/";

    private final PostLedger ledger = new PostLedger(new FakeAssessor("fake-1"), SecondTier.none());

    @Test
    void editLeavesUntouchedCellsAlone() {
        // Against it for jobs, then against it for jobs and fairness.
        Standing before = standing("反对，就业");
        PostUpdate.Changed update = changed(ledger.put(before, SamplePosts.post("weibo:1", "反对，就业，不公平", AT)));

        assertThat(update.changes())
                .isEqualTo(Map.of(Cell.ofKey(PREFIX + "oppose/0/theme:fairness"), new Tally(1, 0, 0)));
    }

    @Test
    void becomingUnsureMovesNoPost() {
        PostUpdate.Changed update = changed(ledger.put(standing("反对"), SamplePosts.post("weibo:1", "反对 …", AT)));
        assertThat(update.changes()).isEmpty();

        PostUpdate.Changed unsure = changed(new PostLedger(new FakeAssessor("fake-1"), SecondTier.none())
                .put(standing("oppose this"), SamplePosts.post("weibo:1", "oppose this unsure", AT)));
        assertThat(unsure.changes().values()).containsExactly(new Tally(0, 0, 1));
    }

    @Test
    void deletionUndoesTheContribution() {
        PostUpdate.Changed update = changed(ledger.delete(standing("反对，就业")));

        assertThat(update.assessed()).isNull();
        assertThat(update.after()).isEqualTo(Standing.UNKNOWN);
        assertThat(update.changes())
                .containsOnlyKeys(Cell.ofKey(PREFIX + "oppose/0/all"), Cell.ofKey(PREFIX + "oppose/0/theme:jobs"));
        assertThat(update.changes().values()).containsOnly(new Tally(-1, 0, 0));
    }

    @Test
    void sameContentBySameModelIsUnchanged() {
        Standing before = standing("反对");

        assertThat(ledger.put(before, SamplePosts.post("weibo:1", "反对", AT))).isEqualTo(new PostUpdate.Unchanged());
        assertThat(new PostLedger(new FakeAssessor("fake-2"), SecondTier.none())
                        .put(before, SamplePosts.post("weibo:1", "反对", AT)))
                .isInstanceOf(PostUpdate.Changed.class);
    }

    @Test
    void contributionSurvivesItsLine() {
        Contribution original = changed(new PostLedger(new FakeAssessor("odd|model,id"), SecondTier.none())
                        .put(
                                Standing.UNKNOWN,
                                SamplePosts.post(
                                        "weibo:1",
                                        "weibo",
                                        "反对，就业，不公平，滚",
                                        Instant.parse(AT),
                                        new Engagement(7L, null, null, null, null))))
                .after()
                .contribution();

        assertThat(Contribution.ofLine(Objects.requireNonNull(original).toLine()))
                .isEqualTo(original);
    }

    @Test
    void contributionStoredBeforeTextClustersIsReadAndCountedAnew() {
        Contribution now = Objects.requireNonNull(standing("反对").contribution());
        String[] parts = now.toLine().split("\\|", 9);
        Contribution old = Contribution.ofLine(String.join("|", "1", parts[1], parts[2], parts[3], parts[7], "fake-1"));

        assertThat(old)
                .isEqualTo(new Contribution(
                        now.cells(),
                        now.tally(),
                        Contribution.NONE,
                        Contribution.NONE,
                        Delivery.NOT_REMEMBERED,
                        now.fingerprint(),
                        "fake-1"));
        PostUpdate.Changed update =
                changed(ledger.put(new Standing(old, null, null), SamplePosts.post("weibo:1", "反对", AT)));
        assertThat(update.after().contribution()).isEqualTo(now);
        assertThat(update.changes()).isEmpty();
    }

    @Test
    void copiesAreAssessedOnceWhateverBecomesOfThem() {
        FakeAssessor first = new FakeAssessor("first");
        PostLedger remembering = new PostLedger(new CachingAssessor(first, 10), SecondReader.tier("second"));
        for (int i = 0; i < 1_000; i++) {
            Post post = SamplePosts.post("weibo:" + i, "unsure", AT);
            Standing waiting = changed(remembering.put(Standing.UNKNOWN, post)).after();
            // New reactions, then a second assessor that cannot read it: both ask for the first verdict again.
            Post liked = SamplePosts.post(
                    post.id(), "weibo", "unsure", Instant.parse(AT), new Engagement(7L, null, null, null, null));
            Standing edited = changed(remembering.put(waiting, liked)).after();
            remembering.refine(edited, new Refinement(post.id(), Fingerprint.ofText(liked), "second", null));
        }

        assertThat(first.asked()).containsExactly("unsure");
    }

    @Test
    void copiesShareATextCluster() {
        Contribution one = Objects.requireNonNull(standing("反对").contribution());
        Contribution copy = Objects.requireNonNull(standing("反对！！").contribution());
        Contribution other = Objects.requireNonNull(standing("支持").contribution());

        assertThat(one.textCluster()).isEqualTo(copy.textCluster()).isNotEqualTo(other.textCluster());
    }

    @Test
    void authorsAreToldApartByHash() {
        assertThat(Fingerprint.ofAuthor("9f2c4e0d7a6b51c8"))
                .isEqualTo(Fingerprint.ofAuthor("9f2c4e0d7a6b51c8"))
                .isNotEqualTo(Fingerprint.ofAuthor("9f2c4e0d7a6b51c9"))
                .isNotEqualTo(Contribution.NONE);
        assertThat(Fingerprint.ofAuthor(null)).isEqualTo(Contribution.NONE);
    }

    @Test
    void fingerprintTellsContentsApart() {
        Post post = SamplePosts.post("weibo:1", "ab", AT);

        assertThat(Fingerprint.of(post)).hasSize(32);
        assertThat(Fingerprint.of(SamplePosts.post("weibo:1", "ab", AT))).isEqualTo(Fingerprint.of(post));
        assertThat(Fingerprint.of(SamplePosts.post("weibo:1", "ab\ud83d", AT)))
                .isNotEqualTo(Fingerprint.of(SamplePosts.post("weibo:1", "ab\ude00", AT)));
        assertThat(Fingerprint.of(engaged(new Engagement(1L, null, null, null, null))))
                .isNotEqualTo(Fingerprint.of(engaged(new Engagement(null, 1L, null, null, null))));
    }

    private static Post engaged(Engagement engagement) {
        return SamplePosts.post("weibo:1", "weibo", "ab", Instant.parse(AT), engagement);
    }

    private Standing standing(String text) {
        return changed(ledger.put(Standing.UNKNOWN, SamplePosts.post("weibo:1", text, AT)))
                .after();
    }

    private static PostUpdate.Changed changed(PostUpdate update) {
        assertThat(update).isInstanceOf(PostUpdate.Changed.class);
        return (PostUpdate.Changed) update;
    }
}
