package kvisa.stream.post;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the assessments of the texts seen most recently, so that a text posted a thousand times is assessed once.
 * Thread-safe; two threads that meet the same new text at once may both assess it, with the same result.
 */
public final class CachingAssessor implements TextAssessor {

    private final TextAssessor assessor;
    private final Map<Question, Assessment> answers;

    /**
     * A cache over an assessor.
     *
     * @param capacity  texts to remember, at least 1
     */
    public CachingAssessor(TextAssessor assessor, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ", wanted at least 1");
        }
        this.assessor = assessor;
        this.answers = Collections.synchronizedMap(new RecentlyUsed<>(capacity));
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        Question question = new Question(text, statedLanguage);
        Assessment known = answers.get(question);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: an assessment takes a while, and others must not wait for it.
        Assessment answer = assessor.assess(text, statedLanguage);
        answers.put(question, answer);
        return answer;
    }

    @Override
    public String modelId() {
        return assessor.modelId();
    }

    private record Question(String text, @Nullable String statedLanguage) {}

    /** Drops the entry that was not asked for longest. */
    private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int capacity;

        RecentlyUsed(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }
}
