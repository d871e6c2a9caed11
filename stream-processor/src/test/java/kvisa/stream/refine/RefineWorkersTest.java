package kvisa.stream.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.refine.RefineRequest;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SecondReader;
import kvisa.stream.post.CachingAssessor;
import org.junit.jupiter.api.Test;

class RefineWorkersTest {

    private final RefineDesk desk = new RefineDesk(10);
    private final List<String> answered = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger loadings = new AtomicInteger();

    @Test
    void textOfManyCopiesIsReadOnceAndAnsweredForAll() {
        read(0, "weibo:1", "unsure");
        read(1, "weibo:2", "unsure");
        SecondReader reader = new SecondReader("second");

        try (RefineWorkers workers = new RefineWorkers(2, desk, () -> reader, this::note)) {
            assertThat(workers).isNotNull();
            desk.hold(false);
            await().until(() -> desk.committable().equals(Map.of(0, 2L)));
        }

        assertThat(answered).containsExactly("unsure for 2 posts: read");
    }

    /** As the processor wires it: the second assessor remembers texts as the first does. */
    @Test
    void copyThatComesAfterTheAnswerIsAnsweredFromMemory() {
        FakeAssessor reader = new FakeAssessor("second");
        TextAssessor remembering = new CachingAssessor(reader, 10);

        try (RefineWorkers workers = new RefineWorkers(1, desk, () -> remembering, this::note)) {
            assertThat(workers).isNotNull();
            desk.hold(false);
            read(0, "weibo:1", "unsure");
            await().until(() -> desk.committable().equals(Map.of(0, 1L)));
            read(1, "weibo:2", "unsure");
            await().until(() -> desk.committable().equals(Map.of(0, 2L)));
        }

        assertThat(answered).containsExactly("unsure for 1 posts: read", "unsure for 1 posts: read");
        assertThat(reader.asked()).containsExactly("unsure");
    }

    @Test
    void nothingIsLoadedOrBegunWhileHeld() {
        read(0, "weibo:1", "unsure");

        RefineWorkers workers = new RefineWorkers(1, desk, this::loaded, this::note);
        workers.close();

        assertThat(loadings).hasValue(0);
        assertThat(answered).isEmpty();
        assertThat(desk.committable()).isEqualTo(Map.of(0, 0L));
    }

    @Test
    void textThatTheAssessorThrowsOnIsAnsweredWithNothingAndTheNextIsRead() {
        read(0, "weibo:1", "stubborn");
        read(1, "weibo:2", "unsure");

        try (RefineWorkers workers = new RefineWorkers(1, desk, this::loaded, this::note)) {
            assertThat(workers).isNotNull();
            desk.hold(false);
            await().until(() -> desk.committable().equals(Map.of(0, 2L)));
        }

        assertThat(answered)
                .containsExactlyInAnyOrder("stubborn for 1 posts: cannot be read", "unsure for 1 posts: read");
    }

    @Test
    void assessorThatCannotBeLoadedFailsTheDesk() {
        read(0, "weibo:1", "unsure");

        try (RefineWorkers workers = new RefineWorkers(
                1,
                desk,
                () -> {
                    throw new UnsatisfiedLinkError("no such library");
                },
                this::note)) {
            assertThat(workers).isNotNull();
            desk.hold(false);
            await().until(() -> desk.failure().isPresent());
        }

        assertThat(desk.failure().orElseThrow()).hasMessage("no such library");
        assertThat(desk.committable()).isEqualTo(Map.of(0, 0L));
    }

    @Test
    void answerThatCannotBeKeptFailsTheDeskAndSettlesNothing() {
        read(0, "weibo:1", "unsure");

        try (RefineWorkers workers = new RefineWorkers(
                1,
                desk,
                this::loaded,
                (text, assessment) -> CompletableFuture.failedFuture(new IllegalStateException("brokers gone")))) {
            assertThat(workers).isNotNull();
            desk.hold(false);
            await().until(() -> desk.failure().isPresent());
        }

        assertThat(desk.failure().orElseThrow()).hasMessage("brokers gone");
        assertThat(desk.committable()).isEqualTo(Map.of(0, 0L));
    }

    private TextAssessor loaded() {
        loadings.incrementAndGet();
        return new SecondReader("second");
    }

    private CompletableFuture<Void> note(SameText text, Assessment assessment) {
        answered.add("%s for %d posts: %s"
                .formatted(text.text(), text.posts().size(), assessment == null ? "cannot be read" : "read"));
        return CompletableFuture.completedFuture(null);
    }

    private void read(long offset, String postId, String text) {
        desk.read(
                new RequestPlace(0, offset),
                postId,
                new RefineRequest(postId, "fingerprint of " + text, text, null, Instant.EPOCH));
    }
}
