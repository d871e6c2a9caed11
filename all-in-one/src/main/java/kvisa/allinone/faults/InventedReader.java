package kvisa.allinone.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
 * Verdicts out of thin air: any mix of dimensions, decided by the text alone.
 *
 * @param salt               two readers of different salt disagree about most texts
 * @param doubtfulInThousand  how many stance verdicts are not sure
 */
record InventedReader(String modelId, long salt, int doubtfulInThousand) implements TextAssessor {

    private static final List<Double> NO_HOSTILITY = List.of(1.0, 0.0, 0.0);
    private static final Target[] TARGETS = {
        Target.INDIAN, Target.AFRICAN, Target.US_WESTERN, Target.MUSLIM, Target.OTHER_ASIAN, Target.FOREIGNER_GENERAL
    };

    @Override
    public Assessment assess(String text, @Nullable String statedLanguage) {
        SplittableRandom dice = new SplittableRandom(salt * 1_000_003 + text.hashCode());
        Language language = pick(dice, 60, Language.ZH, 95, Language.EN, Language.OTHER);
        boolean relevant = dice.nextInt(100) < 90;
        Stance stance = pick(dice, 50, Stance.OPPOSE, 75, Stance.SUPPORT, Stance.NEUTRAL);
        boolean sure = dice.nextInt(1000) >= doubtfulInThousand;
        return new Assessment(
                language,
                relevant,
                new StanceReading(stance, certain(stance), sure),
                hostility(dice),
                themes(dice),
                List.of(),
                modelId);
    }

    private static <T> T pick(SplittableRandom dice, int first, T one, int second, T two, T three) {
        int roll = dice.nextInt(100);
        return roll < first ? one : roll < second ? two : three;
    }

    private static StanceProbabilities certain(Stance stance) {
        return new StanceProbabilities(
                stance == Stance.OPPOSE ? 1 : 0, stance == Stance.SUPPORT ? 1 : 0, stance == Stance.NEUTRAL ? 1 : 0);
    }

    private static XenophobiaReading hostility(SplittableRandom dice) {
        int roll = dice.nextInt(100);
        if (roll < 80) {
            return new XenophobiaReading(XenophobiaLevel.NONE, NO_HOSTILITY, Target.NONE);
        }
        Target target = TARGETS[dice.nextInt(TARGETS.length)];
        return roll < 95
                ? new XenophobiaReading(XenophobiaLevel.HOSTILE, List.of(0.0, 1.0, 0.0), target)
                : new XenophobiaReading(XenophobiaLevel.SEVERE, List.of(0.0, 0.0, 1.0), target);
    }

    private static List<Theme> themes(SplittableRandom dice) {
        List<Theme> themes = new ArrayList<>();
        Theme[] all = Theme.values();
        for (int i = dice.nextInt(3); i > 0; i--) {
            themes.add(all[dice.nextInt(all.length)]);
        }
        return themes;
    }
}
