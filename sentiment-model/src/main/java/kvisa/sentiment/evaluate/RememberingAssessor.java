package kvisa.sentiment.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/** Reads every text once and remembers what was said, for a few thousand texts. Thread-safe. */
final class RememberingAssessor implements TextAssessor {

    private final TextAssessor assessor;
    private final Map<String, Assessment> said = new ConcurrentHashMap<>();

    RememberingAssessor(TextAssessor assessor) {
        this.assessor = assessor;
    }

    @Override
    public String modelId() {
        return assessor.modelId();
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        return said.computeIfAbsent(statedLanguage + "\n" + text, any -> assessor.assess(text, statedLanguage));
    }
}
