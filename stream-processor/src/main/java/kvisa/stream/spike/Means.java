package kvisa.stream.spike;

/** Running means in constant memory. */
final class Means {

    private Means() {}

    /**
     * Weight of the newest of {@code count} values: a plain mean at first, a fading one once more than {@code memory}
     * were seen.
     */
    static double weight(double memory, int count) {
        return Math.max(1 / memory, 1.0 / count);
    }

    /** A value no further from zero than a limit. */
    static double limited(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }
}
