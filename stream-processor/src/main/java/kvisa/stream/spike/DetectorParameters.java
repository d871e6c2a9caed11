package kvisa.stream.spike;

import java.time.Duration;

/**
 * How a series is judged. Immutable.
 *
 * @param step     width of a step, above zero
 * @param minimum  smallest value of a step (counts, amounts) or number of posts (shares) that can matter, at least 0
 * @param bounds   how unusual is unusual enough
 * @param memory   what the usual is learned from
 */
public record DetectorParameters(Duration step, double minimum, Bounds bounds, Memory memory) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST_STEP_WITH_DAYS = Duration.ofHours(6);
    private static final int PERIODS_TO_JUDGE = 2;

    public DetectorParameters {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("step " + step + " is not above zero");
        }
        if (!(minimum >= 0)) {
            throw new IllegalArgumentException("minimum " + minimum + " is not at least 0");
        }
    }

    /** Hourly steps with the shipped bounds and memory. */
    public static DetectorParameters hourly(double minimum) {
        return forStep(Duration.ofHours(1), minimum);
    }

    /** Any regular step with the shipped bounds and memory. */
    public static DetectorParameters forStep(Duration step, double minimum) {
        return new DetectorParameters(step, minimum, Bounds.DEFAULT, Memory.DEFAULT);
    }

    /** Observed steps before anything is called unusual: two periods, for a spread takes two highs at least. */
    public int minObserved() {
        return PERIODS_TO_JUDGE * stepsPerPeriod();
    }

    /** Observed steps that make a period, whose highest value is compared: a day, or a week for steps above 6 hours. */
    int stepsPerPeriod() {
        Duration period = step.compareTo(LONGEST_STEP_WITH_DAYS) <= 0 ? DAY : DAY.multipliedBy(7);
        return Math.max(4, (int) Math.round((double) period.toMillis() / step.toMillis()));
    }

    /** Whether steps are short enough for the hour of the day to mean something. */
    boolean knowsHours() {
        return step.compareTo(LONGEST_STEP_WITH_DAYS) <= 0;
    }

    /** Steps of the short window, at least 1. */
    int shortSteps() {
        return stepsOf(memory.shortWindow());
    }

    /** Steps of the long window, which keeps its ratio to the short one where a step is longer than that. */
    int longSteps() {
        double ratio =
                (double) memory.longWindow().toMillis() / memory.shortWindow().toMillis();
        return Math.max(stepsOf(memory.longWindow()), (int) Math.round(ratio * shortSteps()));
    }

    private int stepsOf(Duration window) {
        return Math.max(1, (int) Math.round((double) window.toMillis() / step.toMillis()));
    }
}
