package kvisa.stream;

import java.util.ArrayList;
import java.util.List;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads one word per label: 反对/反對 or oppose, 支持 or support, 滚 (gǔn, get out) for hostility, 就业 (jiùyè, jobs), 公平
 * (gōngpíng, fairness); "unsure" makes the stance unsure, "boom" makes it throw.
 */
public final class FakeAssessor implements TextAssessor {

    private final String modelId;
    private final List<String> asked = new ArrayList<>();

    public FakeAssessor(String modelId) {
        this.modelId = modelId;
    }

    /** The texts it was asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        asked.add(text);
        if (text.contains("boom")) {
            throw new UnsupportedOperationException("cannot read: " + text);
        }
        boolean hostile = text.contains("滚");
        return new Assessment(
                language(text),
                true,
                stance(text),
                new XenophobiaReading(
                        hostile ? XenophobiaLevel.HOSTILE : XenophobiaLevel.NONE,
                        List.of(hostile ? 0.0 : 1.0, hostile ? 1.0 : 0.0, 0.0),
                        hostile ? Target.FOREIGNER_GENERAL : Target.NONE),
                themes(text),
                List.of(),
                modelId);
    }

    private static StanceReading stance(String text) {
        boolean sure = !text.contains("unsure");
        if (text.contains("反对") || text.contains("反對") || text.contains("oppose")) {
            return new StanceReading(Stance.OPPOSE, new StanceProbabilities(1, 0, 0), sure);
        }
        if (text.contains("支持") || text.contains("support")) {
            return new StanceReading(Stance.SUPPORT, new StanceProbabilities(0, 1, 0), sure);
        }
        return new StanceReading(Stance.NEUTRAL, new StanceProbabilities(0, 0, 1), sure);
    }

    private static List<Theme> themes(String text) {
        List<Theme> themes = new ArrayList<>();
        if (text.contains("就业")) {
            themes.add(Theme.JOBS);
        }
        if (text.contains("公平")) {
            themes.add(Theme.FAIRNESS);
        }
        return themes;
    }

    private static Language language(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean english =
                text.codePoints().filter(c -> c < 128 && Character.isLetter(c)).count() > 3;
        if (chinese) {
            return english ? Language.MIXED : Language.ZH;
        }
        return english ? Language.EN : Language.OTHER;
    }

    @Override
    public String modelId() {
        return modelId;
    }
}
