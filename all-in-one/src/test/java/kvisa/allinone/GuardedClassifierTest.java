package kvisa.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.dashboard.classify.ClassifierUnavailableException;
import kvisa.dashboard.classify.TextRefusedByClassifierException;
import kvisa.stream.guard.GuardedAssessor;
import kvisa.stream.guard.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedClassifierTest {

    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void textThatHangsIsRefusedAndTheNextOnesAreUnavailableWhileItDoes() {
        // Given
        TextAssessor guarded = new GuardedAssessor(new Hanging(), new Limits(Duration.ofMillis(100), 1));
        GuardedClassifier classifier = new GuardedClassifier(() -> guarded);

        // Then
        assertThatThrownBy(() -> classifier.classify("one", null))
                .isInstanceOf(TextRefusedByClassifierException.class)
                .hasMessage("reading it took longer than PT0.1S");
        assertThatThrownBy(() -> classifier.classify("two", null)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> classifier.classify("three", null))
                .isInstanceOf(ClassifierUnavailableException.class)
                .hasMessageContaining("hang in texts");
        assertThat(guarded.modelId()).isEqualTo("hanging");
    }

    /** Does not heed interrupts, as some analysers do not. */
    private final class Hanging implements TextAssessor {

        @Override
        public Assessment assess(String text, @Nullable String statedLanguage) {
            while (released.getCount() > 0) {
                Thread.onSpinWait();
            }
            throw new UnsupportedOperationException("released");
        }

        @Override
        public String modelId() {
            return "hanging";
        }
    }
}
