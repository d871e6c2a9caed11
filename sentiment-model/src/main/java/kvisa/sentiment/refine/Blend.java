package kvisa.sentiment.refine;

import java.util.List;

/**
 * Weighs two opinions on one question: softmax of {@code first * log p + second * score + offset} for each answer, where p
 * is the first reader's probability. A logarithmic opinion pool (Genest and Zidek 1986) whose weights also calibrate.
 * Immutable.
 *
 * @param first    weight of the first reader, 0 to ignore it
 * @param second   weight of the second reader
 * @param offsets  one per answer
 */
public record Blend(double first, double second, List<Double> offsets) {

    /** A probability of 0 would silence the other reader. */
    private static final double LEAST = 0.001;

    public Blend {
        offsets = List.copyOf(offsets);
    }

    /**
     * Probability of each answer.
     *
     * @param probabilities  the first reader's
     * @param scores         the second reader's
     */
    public double[] probabilities(double[] probabilities, double[] scores) {
        double[] weighed = new double[scores.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = first * logOf(probabilities[i]) + second * scores[i] + offsets.get(i);
            highest = Math.max(highest, weighed[i]);
        }
        double sum = 0;
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = StrictMath.exp(weighed[i] - highest);
            sum += weighed[i];
        }
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] /= sum;
        }
        return weighed;
    }

    static double logOf(double probability) {
        return StrictMath.log(Math.max(LEAST, probability));
    }
}
