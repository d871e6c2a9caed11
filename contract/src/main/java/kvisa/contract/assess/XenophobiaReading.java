package kvisa.contract.assess;

import java.util.List;

/**
 * The hostility to foreigners read in a post. Immutable.
 *
 * @param level          the level the post is counted under
 * @param probabilities  calibrated probability of levels 0, 1 and 2, in this order, together 1
 * @param target         whom it is aimed at; {@link Target#NONE} exactly when the level is none
 */
public record XenophobiaReading(XenophobiaLevel level, List<Double> probabilities, Target target) {

    public XenophobiaReading {
        probabilities = List.copyOf(probabilities);
        if (probabilities.size() != 3) {
            throw new IllegalArgumentException("xenophobia has " + probabilities.size() + " probabilities, wanted 3");
        }
        Probabilities.requireDistribution(
                "xenophobia", probabilities.get(0), probabilities.get(1), probabilities.get(2));
        if ((level == XenophobiaLevel.NONE) != (target == Target.NONE)) {
            throw new IllegalArgumentException("xenophobia level " + level.level() + " with target " + target);
        }
    }
}
