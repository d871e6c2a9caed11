package kvisa.stream.spike;

/**
 * What would be usual for one step. Immutable.
 *
 * @param level  expected value
 * @param upper  top of the expected range, at least {@code level}
 * @param steps  observed steps it rests on
 */
record Expectation(double level, double upper, int steps) {

    Expectation {
        if (!(upper >= level)) {
            throw new IllegalArgumentException("upper " + upper + " below level " + level);
        }
    }
}
