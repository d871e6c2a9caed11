package kvisa.stream.spike;

/**
 * One trailing window at one step, in amounts per short window. Immutable.
 *
 * @param value       observed, steps nobody looked at taken as expected
 * @param expected    usual level
 * @param forHour     usual for these hours of the day; the level where that is not known
 * @param hoursKnown  whether it is, for each of them
 * @param length      short windows that fit in, at least 1
 */
record Window(double value, double expected, double forHour, boolean hoursKnown, double length) {

    /** Log ratio to the usual level. */
    double logRatio(double softening) {
        return Math.log((value + softening) / (expected + softening));
    }

    /** Log ratio to what is usual for these hours. */
    double logRatioForHour(double softening) {
        return Math.log((value + softening) / (forHour + softening));
    }
}
