package kvisa.stream.spike;

import java.util.Arrays;

/** Order statistics of small samples. */
final class Quantiles {

    /** Makes the median absolute deviation of a normal sample estimate its standard deviation: 1 / Φ⁻¹(3/4). */
    private static final double MAD_TO_SIGMA = 1.4826;

    private Quantiles() {}

    /**
     * The value below which a part {@code p} of a sorted sample lies, interpolated.
     *
     * @throws IllegalArgumentException if the sample is empty
     */
    static double of(double[] sorted, double p) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no quantile of an empty sample");
        }
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    static double median(double[] sorted) {
        return of(sorted, 0.5);
    }

    /** Spread around a centre, in units of a standard deviation, blind to up to half of the sample. */
    static double robustSigma(double[] values, double centre) {
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - centre);
        }
        Arrays.sort(deviations);
        return MAD_TO_SIGMA * median(deviations);
    }
}
