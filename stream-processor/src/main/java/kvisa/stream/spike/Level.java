package kvisa.stream.spike;

/**
 * The usual level of an amount per short window: a fading mean of logs that one step pulls but little, which makes it
 * near the median. Immutable.
 *
 * @param log    mean of {@code log(value + softening)}
 * @param mean   plain mean, of values cut at a multiple of it
 * @param steps  observed steps behind both
 */
record Level(double log, double mean, int steps) {

    static final Level UNKNOWN = new Level(0, 0, 0);

    /** Values count for no more than this many times the mean; without a cut one spike would be the mean for weeks. */
    private static final double CUT = 4;

    /** Amount in a short window; the mean at the first step, when there is nothing else. */
    double expected(double softening) {
        return steps == 0 ? mean : Math.max(0, Math.exp(log) - softening);
    }

    /**
     * The level as a newest value finds it: with the mean that includes it.
     *
     * @param whole  steps during which nothing is cut, as there is no mean yet
     */
    Level meeting(double value, double memorySteps, int whole) {
        double cut = steps < whole ? value : Math.min(value, CUT * mean);
        return new Level(log, mean + Means.weight(memorySteps, steps + 1) * (cut - mean), steps);
    }

    /** The level with one more value. */
    Level with(double value, double softening, double memorySteps, double pull) {
        double logValue = Math.log(value + softening);
        double next = steps == 0
                ? logValue
                : log + Means.weight(memorySteps, steps + 1) * Means.limited(logValue - log, pull);
        return new Level(next, mean, steps + 1);
    }
}
