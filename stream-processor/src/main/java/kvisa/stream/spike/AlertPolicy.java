package kvisa.stream.spike;

/**
 * When an episode fires, turns critical and ends. Immutable.
 *
 * @param stepsToFire     observed steps out of range in a row before it fires, at least 1
 * @param stepsToResolve  observed steps in range in a row before it is over, at least 1
 * @param extremeScore    score from which on one step is enough to fire
 * @param criticalScore   score from which on it is critical
 */
public record AlertPolicy(int stepsToFire, int stepsToResolve, double extremeScore, double criticalScore) {

    /** Two steps, or one that is twice as far out as the edge; critical at three times; over after three quiet steps. */
    public static final AlertPolicy DEFAULT = new AlertPolicy(2, 3, 1, 2);

    public AlertPolicy {
        if (stepsToFire < 1 || stepsToResolve < 1) {
            throw new IllegalArgumentException("stepsToFire " + stepsToFire + " and stepsToResolve " + stepsToResolve
                    + ", wanted at least 1 each");
        }
        if (!(extremeScore >= 0 && criticalScore >= extremeScore)) {
            throw new IllegalArgumentException(
                    "criticalScore " + criticalScore + " below extremeScore " + extremeScore + ", or that below 0");
        }
    }
}
