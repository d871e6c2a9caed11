package kvisa.stream.spike;

import java.time.Duration;

/**
 * How a series is judged. Immutable.
 *
 * @param step          width of a step, above zero
 * @param history       how far back "usual" reaches
 * @param minObserved   observed steps needed before anything is called unusual, at least 1
 * @param minimum       smallest value (counts, amounts) or number of posts (shares) that can matter, at least 0
 * @param width         half width of the expected range in standard units, above 0
 * @param longestSpike  steps out of range in a row that are kept out of the history; what lasts longer is a new level
 */
public record DetectorParameters(
        Duration step, Duration history, int minObserved, double minimum, double width, int longestSpike) {

    /**
     * Four standard units: for a Poisson count of 20 an hour, one step in about 10,000 lies above by chance, and two in
     * a row practically never.
     */
    private static final double DEFAULT_WIDTH = 4;

    public DetectorParameters {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("step " + step + " is not above zero");
        }
        if (history.compareTo(step) <= 0) {
            throw new IllegalArgumentException("history " + history + " is not longer than a step of " + step);
        }
        if (minObserved < 1 || longestSpike < 1) {
            throw new IllegalArgumentException(
                    "minObserved " + minObserved + " and longestSpike " + longestSpike + ", wanted at least 1 each");
        }
        if (!(minimum >= 0 && width > 0)) {
            throw new IllegalArgumentException("minimum " + minimum + " below 0 or width " + width + " not above 0");
        }
    }

    /** Hourly steps: two weeks of history, of which three days must be observed; spikes of up to three days. */
    public static DetectorParameters hourly(double minimum) {
        return forStep(Duration.ofHours(1), minimum);
    }

    /**
     * Any regular step: two weeks of history and three days observed, as for hours, but never fewer than 336 steps of
     * history nor less than 72 observed, so that daily steps have something to rest on too.
     */
    public static DetectorParameters forStep(Duration step, double minimum) {
        Duration history = longer(Duration.ofDays(14), step.multipliedBy(336));
        int threeDays = (int) Math.max(72, Duration.ofDays(3).dividedBy(step));
        return new DetectorParameters(step, history, threeDays, minimum, DEFAULT_WIDTH, threeDays);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
