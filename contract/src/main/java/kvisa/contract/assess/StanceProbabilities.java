package kvisa.contract.assess;

/**
 * Calibrated probability of each stance, each in [0, 1], together 1 (within 0.001). Immutable.
 *
 * @param oppose   probability that the author opposes the policy
 * @param support  probability that the author supports it
 * @param neutral  probability of neither
 */
public record StanceProbabilities(double oppose, double support, double neutral) {

    public StanceProbabilities {
        Probabilities.requireDistribution("stance", oppose, support, neutral);
    }

    /** Probability of one stance. */
    public double of(Stance stance) {
        return switch (stance) {
            case OPPOSE -> oppose;
            case SUPPORT -> support;
            case NEUTRAL -> neutral;
        };
    }

    /** The stance with the highest probability; the first in declaration order of {@link Stance} wins a tie. */
    public Stance mostLikely() {
        Stance best = Stance.OPPOSE;
        for (Stance each : Stance.values()) {
            if (of(each) > of(best)) {
                best = each;
            }
        }
        return best;
    }
}
