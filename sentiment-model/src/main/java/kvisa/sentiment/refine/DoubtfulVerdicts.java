package kvisa.sentiment.refine;

import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.RefinementPolicy;

/**
 * A first verdict is worth a second reading unless both its stance and its reading of hostility are clear. Immutable,
 * thread-safe.
 *
 * @param clearStance      probability of the likeliest stance from which it is clear
 * @param clearlyHarmless  probability of hostility up to which a post is clearly not hostile
 * @param clearlyHostile   probability of hostility from which it clearly is
 */
public record DoubtfulVerdicts(double clearStance, double clearlyHarmless, double clearlyHostile)
        implements RefinementPolicy {

    @Override
    public boolean wantsRefinement(Assessment first) {
        if (first.language() == Language.OTHER) {
            return false;
        }
        double stance =
                first.stance().probabilities().of(first.stance().probabilities().mostLikely());
        double hostile = 1 - first.xenophobia().probabilities().get(0);
        return stance < clearStance || (hostile > clearlyHarmless && hostile < clearlyHostile);
    }
}
