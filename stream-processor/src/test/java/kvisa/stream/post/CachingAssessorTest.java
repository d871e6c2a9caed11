package kvisa.stream.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kvisa.stream.FakeAssessor;
import org.junit.jupiter.api.Test;

class CachingAssessorTest {

    private final FakeAssessor assessor = new FakeAssessor("fake-1");
    private final CachingAssessor caching = new CachingAssessor(assessor, 2);

    @Test
    void assessesCopiesOnce() {
        assertThat(caching.assess("支持", null)).isSameAs(caching.assess("支持", null));
        assertThat(assessor.asked()).containsExactly("支持");
    }

    @Test
    void statedLanguageMakesItAnotherQuestion() {
        caching.assess("K", null);
        caching.assess("K", "en");

        assertThat(assessor.asked()).containsExactly("K", "K");
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        caching.assess("a", null);
        caching.assess("b", null);
        caching.assess("a", null);
        caching.assess("c", null);
        caching.assess("a", null);
        caching.assess("b", null);

        assertThat(assessor.asked()).containsExactly("a", "b", "c", "b");
    }

    @Test
    void failureIsNotRemembered() {
        assertThatThrownBy(() -> caching.assess("boom", null)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> caching.assess("boom", null)).isInstanceOf(UnsupportedOperationException.class);

        assertThat(assessor.asked()).hasSize(2);
    }
}
