package kvisa.allinone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import org.junit.jupiter.api.Test;

/** The independent count, checked against what the contract says a post counts for. */
class RecountTest {

    private static final Instant AT = Instant.parse("2025-10-01T02:03:04Z");

    private final Readers readers = Readers.invented();
    private final Recount recount = new Recount(readers);
    private final Map<String, Recount.Standing> standings = new HashMap<>();

    @Test
    void agreesWithTheContractAboutEveryPostOfTheFeed() {
        // Given
        PostMix mix = new PostMix(3, List.of("text one", "text two"), 3_000);
        Map<String, Post> live = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            PostMix.Written next = mix.next();
            recount.read(next.key(), next.value());
            if (next.value() == null || next.kind() == PostMix.Kind.UNREADABLE) {
                live.remove(next.key());
            } else {
                live.put(next.key(), Codecs.POST.read(next.value()));
            }
        }
        live.values().forEach(post -> standings.put(post.id(), settled(post)));

        // When
        Recount.Result result = recount.count(standings);

        // Then
        assertThat(recount.livePosts()).isEqualTo(live.size());
        assertThat(result.unsettled()).isZero();
        assertThat(result.cells()).isEqualTo(counted(live));
    }

    @Test
    void postDatedIntoTheFutureCountsWhenItWasCollected() {
        read(post("a", "text", AT.plusSeconds(1_000_000), AT, Engagement.UNKNOWN));

        assertThat(recount.count(standings).cells().keySet())
                .allMatch(cell -> cell.startsWith("2025-10-01T02:00:00Z/"));
    }

    @Test
    void heatComesBeforeOtherReactionsAndViewsCountForNothing() {
        read(post("a", "text", AT, AT, new Engagement(1L, 2L, 4L, 1_000L, null)));
        read(post("b", "text", AT, AT, new Engagement(1L, 2L, 4L, 1_000L, 100L)));

        assertThat(recount.count(standings).cells().values())
                .allMatch(counts -> counts.posts() == 2 && counts.engagement() == 107);
    }

    @Test
    void postWhoseSecondReadingIsMissingIsNotSettled() {
        Post doubtful = doubtful();
        read(doubtful);

        assertThat(recount.count(standings).unsettled()).isPositive();
        standings.put("a", new Recount.Standing(readers.first().modelId(), "waiting"));
        assertThat(recount.count(standings).unsettled()).isEqualTo(1);
        standings.put("a", settled(doubtful));
        assertThat(recount.count(standings).unsettled()).isZero();
        standings.put("gone", settled(doubtful));
        assertThat(recount.count(standings).unsettled()).isEqualTo(1);
    }

    @Test
    void whatIsNoPostChangesNothing() {
        recount.read("a", "{\"v\":1,\"id\":7".getBytes(StandardCharsets.UTF_8));

        assertThat(recount.livePosts()).isZero();
    }

    private Post doubtful() {
        for (int i = 0; true; i++) {
            Post post = post("a", "text " + i, AT, AT, Engagement.UNKNOWN);
            if (isDoubtful(post)) {
                return post;
            }
        }
    }

    private boolean isDoubtful(Post post) {
        return readers.second().policy().wantsRefinement(readers.first().assess(post.text(), null));
    }

    private Recount.Standing settled(Post post) {
        return isDoubtful(post)
                ? new Recount.Standing(readers.second().modelId(), "done")
                : new Recount.Standing(readers.first().modelId(), "not-needed");
    }

    private Map<String, Counts> counted(Map<String, Post> live) {
        Map<String, Counts> counted = new TreeMap<>();
        for (Post post : live.values()) {
            TextAssessor reader = isDoubtful(post) ? readers.second().loader().get() : readers.first();
            AssessedPost assessed = new AssessedPost(post, post.eventTime(), reader.assess(post.text(), null));
            Tally tally = Tally.of(assessed);
            for (Cell cell : Cell.of(assessed)) {
                counted.merge(
                        cell.key(), new Counts(tally.posts(), tally.engagement(), tally.uncertain()), Counts::plus);
            }
        }
        return counted;
    }

    private void read(Post post) {
        recount.read(post.id(), Codecs.POST.write(post));
    }

    private static Post post(String id, String text, Instant created, Instant collected, Engagement engagement) {
        return new Post(id, new Origin("weibo", "test", null, null, null), text, null, created, collected, engagement);
    }
}
