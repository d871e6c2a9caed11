package kvisa.stream.spike;

/**
 * Where one step lies. Immutable.
 *
 * @param observed  what was compared, per step
 * @param expected  usual value of it
 * @param upper     top of the expected range
 * @param distance  0 or below at the usual, 1 at the edge of the range, 2 twice as far out
 * @param matters   whether it is large enough and certain enough to be called out of range
 */
record Finding(double observed, double expected, double upper, double distance, boolean matters) {

    boolean outOfRange() {
        return matters && distance > 1;
    }

    /** The distance; not above 1 where the step is not out of range. */
    double nearness() {
        return Math.max(0, matters ? distance : Math.min(1, distance));
    }
}
