package kvisa.sentiment.evaluate;

import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.RefinementPolicy;
import kvisa.contract.assess.TextAssessor;
import org.jspecify.annotations.Nullable;

/** What the stream ends up with: the second reading where the policy wants one, the first elsewhere. Thread-safe. */
final class TwoTiers implements TextAssessor {

    private final TextAssessor first;
    private final TextAssessor second;
    private final RefinementPolicy policy;

    TwoTiers(TextAssessor first, TextAssessor second, RefinementPolicy policy) {
        this.first = first;
        this.second = second;
        this.policy = policy;
    }

    @Override
    public String modelId() {
        return first.modelId() + " + " + second.modelId();
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        Assessment reading = first.assess(text, statedLanguage);
        return policy.wantsRefinement(reading) ? second.assess(text, statedLanguage) : reading;
    }
}
