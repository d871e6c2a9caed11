package kvisa.stream.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.stream.FakeAssessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedAssessorTest {

    private static final Limits LIMITS = new Limits(Duration.ofMillis(100), 2);

    private final Poisonable assessor = new Poisonable();
    private final AtomicLong nanos = new AtomicLong();

    /** Runs out as soon as a text is known to hang, however slow the machine is. */
    private final GuardedAssessor guarded =
            new GuardedAssessor(assessor, LIMITS, assessor::endsUnlessItHangs, nanos::get);

    @AfterEach
    void letHangingAnalysersGo() {
        assessor.letGo.countDown();
    }

    @Test
    void goodTextIsAnsweredAsWithoutAGuard() {
        assertThat(guarded.assess("支持", "zh")).isEqualTo(new FakeAssessor("fake").assess("支持", "zh"));
        assertThat(guarded.modelId()).isEqualTo("fake");
        assertThat(guarded.timeOuts()).isZero();
    }

    @Test
    void whatTheAssessorThrowsIsThrownOn() {
        assertThatThrownBy(() -> guarded.assess("boom", null)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(guarded.assess("支持", null)).isNotNull();
    }

    @Test
    void textThatHangsIsRefusedAndItsAnalyserInterrupted() {
        assertThatThrownBy(() -> guarded.assess("hangs until interrupted", null))
                .isInstanceOf(TextRefusedException.class)
                .hasMessage("reading it took longer than PT0.1S");

        await().until(() -> guarded.hanging() == 0);
        assertThat(guarded.timeOuts()).isEqualTo(1);
        assertThat(guarded.assess("支持", null)).isNotNull();
    }

    @Test
    void analyserThatIgnoresInterruptsIsLeftBehindAndTheNextTextIsRead() {
        assertThatThrownBy(() -> guarded.assess("hangs for good", null)).isInstanceOf(TextRefusedException.class);

        assertThat(guarded.hanging()).isEqualTo(1);
        assertThat(guarded.assess("支持", null)).isNotNull();

        assessor.letGo.countDown();
        await().until(() -> guarded.hanging() == 0);
    }

    @Test
    void tooManyHangingAnalysersStopTheProcessInsteadOfRefusingInnocentTexts() {
        assertThatThrownBy(() -> guarded.assess("hangs for good 1", null)).isInstanceOf(TextRefusedException.class);
        assertThatThrownBy(() -> guarded.assess("hangs for good 2", null)).isInstanceOf(TextRefusedException.class);

        assertThatThrownBy(() -> guarded.assess("支持", null))
                .isInstanceOf(AnalyserLostError.class)
                .hasMessageStartingWith("2 analysers of fake hang");

        assessor.letGo.countDown();
        await().until(() -> guarded.hanging() == 0);
        assertThat(guarded.assess("支持", null)).isNotNull();
    }

    @Test
    void copiesOfATextThatHangsCostNothing() {
        assertThatThrownBy(() -> guarded.assess("hangs until interrupted", null))
                .isInstanceOf(TextRefusedException.class);
        assertThatThrownBy(() -> guarded.assess("hangs until interrupted", null))
                .hasMessage("reading it took longer than PT0.1S");

        assertThat(assessor.asked).containsExactly("hangs until interrupted");
        assertThat(guarded.timeOuts()).isEqualTo(1);
    }

    @Test
    void textThatHungOnceIsTriedAgainAfterAWhileWithoutIt() {
        assertThatThrownBy(() -> guarded.assess("hangs until interrupted", null))
                .isInstanceOf(TextRefusedException.class);
        nanos.addAndGet(KnownPoison.FORGOTTEN_AFTER.toNanos());
        assertThatThrownBy(() -> guarded.assess("hangs until interrupted", null))
                .isInstanceOf(TextRefusedException.class);
        assertThat(assessor.asked).hasSize(1);

        nanos.addAndGet(KnownPoison.FORGOTTEN_AFTER.toNanos() + 1);
        assertThatThrownBy(() -> guarded.assess("hangs until interrupted", null))
                .isInstanceOf(TextRefusedException.class);

        assertThat(assessor.asked).hasSize(2);
    }

    @Test
    void textThatOverflowsTheStackIsRefused() {
        assertThatThrownBy(() -> guarded.assess("recurses", null))
                .isInstanceOf(TextRefusedException.class)
                .hasMessage("reading it overflows the stack");
        assertThat(guarded.assess("支持", null)).isNotNull();
    }

    @Test
    void textsThatFindNoMemoryAreRefusedUntilTheyAreThreeInARow() {
        for (String text : List.of("swells 1", "swells 1", "swells 1", "支持", "swells 2", "swells 3")) {
            if (text.startsWith("swells")) {
                assertThatThrownBy(() -> guarded.assess(text, null))
                        .isInstanceOf(TextRefusedException.class)
                        .hasMessage("reading it needs more memory than there is");
            } else {
                assertThat(guarded.assess(text, null)).isNotNull();
            }
        }

        assertThatThrownBy(() -> guarded.assess("swells 4", null))
                .isInstanceOf(AnalyserLostError.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void missingLibraryIsNoFaultOfAText() {
        assertThatThrownBy(() -> guarded.assess("lacks a library", null)).isInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void realPatienceRunsOutAndKeepsTheMarkOfAnInterrupt() {
        GuardedAssessor real = new GuardedAssessor(assessor, LIMITS);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> real.assess("hangs for good", null)).isInstanceOf(TextRefusedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    /** {@link FakeAssessor}, and what the text says that it does. */
    private static final class Poisonable implements TextAssessor {

        private final FakeAssessor reader = new FakeAssessor("fake");
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final AtomicLong hung = new AtomicLong();
        private final AtomicLong hungBefore = new AtomicLong();
        private final CountDownLatch letGo = new CountDownLatch(1);

        boolean endsUnlessItHangs(CountDownLatch end) {
            try {
                while (!end.await(1, TimeUnit.MILLISECONDS)) {
                    if (hung.get() > hungBefore.get()) {
                        hungBefore.incrementAndGet();
                        return false;
                    }
                }
                return true;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            asked.add(text);
            if (text.startsWith("hangs")) {
                hung.incrementAndGet();
                hang(text.contains("until interrupted"));
            } else if (text.startsWith("recurses")) {
                return assess(text, statedLanguage);
            } else if (text.startsWith("swells")) {
                throw new OutOfMemoryError("Java heap space");
            } else if (text.startsWith("lacks")) {
                throw new UnsatisfiedLinkError("no such library");
            }
            return reader.assess(text, statedLanguage);
        }

        private void hang(boolean heedsInterrupts) {
            while (letGo.getCount() > 0) {
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    if (heedsInterrupts) {
                        throw new IllegalStateException("interrupted", e);
                    }
                }
            }
        }

        @Override
        public String modelId() {
            return reader.modelId();
        }
    }
}
