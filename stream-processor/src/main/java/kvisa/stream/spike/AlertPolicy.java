package kvisa.stream.spike;

import java.time.Duration;

/**
 * When an episode fires, turns critical and ends. Immutable.
 *
 * @param stepsToFire     observed steps out of range in a row before it fires, at least 1
 * @param stepsToResolve  observed steps in range in a row before it is over, at least 1
 * @param extremeScore    score from which on one step is enough to fire
 * @param criticalScore   score from which on it is critical
 */
public record AlertPolicy(int stepsToFire, int stepsToResolve, double extremeScore, double criticalScore) {

    /** An alert keeps firing until it was quiet for so long: what flares up again in between is no second alert. */
    private static final Duration KEEP_FIRING = Duration.ofHours(6);

    private static final int LEAST_STEPS_TO_RESOLVE = 3;

    /** For hourly steps, see {@link #forStep}. */
    public static final AlertPolicy DEFAULT = forStep(Duration.ofHours(1));

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

    /**
     * Two steps, or one that is twice as far out as the edge; critical at three times; over after six quiet hours, and
     * after three quiet steps at least.
     *
     * @param step  width of a step, above zero
     */
    public static AlertPolicy forStep(Duration step) {
        int quiet = (int) Math.ceil((double) KEEP_FIRING.toMillis() / step.toMillis());
        return new AlertPolicy(2, Math.max(LEAST_STEPS_TO_RESOLVE, quiet), 1, 2);
    }
}
