package kvisa.sentiment.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import org.junit.jupiter.api.Test;

class DoubtfulVerdictsTest {

    private static final DoubtfulVerdicts DOUBTFUL = new DoubtfulVerdicts(0.8, 0.1, 0.9);

    private static Assessment first(Language language, double oppose, double harmless) {
        return new Assessment(
                language,
                true,
                new StanceReading(Stance.OPPOSE, new StanceProbabilities(oppose, 0, 1 - oppose), true),
                new XenophobiaReading(XenophobiaLevel.NONE, List.of(harmless, 1 - harmless, 0.0), Target.NONE),
                List.of(),
                List.of(),
                "first");
    }

    @Test
    void aClearVerdictStands() {
        assertThat(DOUBTFUL.wantsRefinement(first(Language.ZH, 0.9, 0.95))).isFalse();
    }

    @Test
    void anUnclearStanceIsReadAgain() {
        assertThat(DOUBTFUL.wantsRefinement(first(Language.ZH, 0.7, 0.95))).isTrue();
    }

    @Test
    void unclearHostilityIsReadAgain() {
        assertThat(DOUBTFUL.wantsRefinement(first(Language.EN, 0.9, 0.6))).isTrue();
        assertThat(DOUBTFUL.wantsRefinement(first(Language.EN, 0.9, 0.05))).isFalse();
    }

    @Test
    void noEncoderReadsOtherLanguages() {
        assertThat(DOUBTFUL.wantsRefinement(first(Language.OTHER, 0.4, 0.6))).isFalse();
    }
}
