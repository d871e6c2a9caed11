package kvisa.contract.assess;

/** Checks that numbers are a probability distribution. */
final class Probabilities {

    /** Wire values are rounded to four digits, so three of them may miss 1 by a little. */
    private static final double TOLERANCE = 0.001;

    private Probabilities() {}

    static void requireDistribution(String what, double... probabilities) {
        double sum = 0;
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(what + " probability " + p + " outside [0, 1]");
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(what + " probabilities sum to " + sum + ", wanted 1");
        }
    }
}
