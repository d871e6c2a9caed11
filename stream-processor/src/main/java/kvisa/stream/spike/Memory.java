package kvisa.stream.spike;

import java.time.Duration;

/**
 * What the usual is learned from. Immutable. Logs are natural.
 *
 * @param shortWindow        steps are summed over this time at least, so that the bursts of minutes do not count as
 *                           spikes; above zero
 * @param longWindow         a second sum, for what rises slower; longer than the short window
 * @param periods            memory in days (weeks for steps above 6 hours): what lies so far back weighs a third, at
 *                           least 1
 * @param smallestDeviation  smallest mean deviation of the daily highs, log, above 0
 * @param largestSurprise    deviations by which one day can pull the usual high at most, at least 1: a spike must not
 *                           hide the next one
 * @param levelPull          log ratio by which one step can pull the level at most, above 0
 * @param softening          part of the mean that is added to both sides of a ratio, so that next to nothing is not
 *                           compared with nothing, in [0, 1]
 */
public record Memory(
        Duration shortWindow,
        Duration longWindow,
        double periods,
        double smallestDeviation,
        double largestSurprise,
        double levelPull,
        double softening) {

    /** As shipped. */
    public static final Memory DEFAULT = new Memory(Duration.ofHours(1), Duration.ofHours(3), 14, 0.15, 6, 0.5, 0.1);

    public Memory {
        if (shortWindow.isNegative() || shortWindow.isZero() || longWindow.compareTo(shortWindow) <= 0) {
            throw new IllegalArgumentException(
                    "windows " + shortWindow + " and " + longWindow + ", wanted above zero, the second one longer");
        }
        if (!(periods >= 1 && smallestDeviation > 0 && largestSurprise >= 1 && levelPull > 0)) {
            throw new IllegalArgumentException("periods " + periods + ", smallestDeviation " + smallestDeviation
                    + ", largestSurprise " + largestSurprise + ", levelPull " + levelPull
                    + ": wanted at least 1, above 0, at least 1, above 0");
        }
        if (!(softening >= 0 && softening <= 1)) {
            throw new IllegalArgumentException("softening " + softening + " outside [0, 1]");
        }
    }
}
