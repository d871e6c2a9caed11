package kvisa.allinone.bench;

import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import org.jspecify.annotations.Nullable;

/** An assessor that reads nothing and calls every text the same, so that only the rest is measured. */
public record PassThrough() implements TextAssessor {

    private static final Assessment ALWAYS = new Assessment(
            Language.EN,
            true,
            new StanceReading(Stance.NEUTRAL, new StanceProbabilities(0, 0, 1), true),
            new XenophobiaReading(XenophobiaLevel.NONE, List.of(1.0, 0.0, 0.0), Target.NONE),
            List.of(),
            List.of(),
            "pass-through");

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        return ALWAYS;
    }

    @Override
    public String modelId() {
        return ALWAYS.modelId();
    }
}
