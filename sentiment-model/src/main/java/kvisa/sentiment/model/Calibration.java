package kvisa.sentiment.model;

import java.util.List;

/**
 * Turns the scores of a head into probabilities: softmax of {@code score / temperature + offset}. Immutable.
 *
 * @param temperature  how much the scores exaggerate, above 0
 * @param offsets      added to each answer's score, one per answer
 */
public record Calibration(double temperature, List<Double> offsets) {

    public Calibration {
        offsets = List.copyOf(offsets);
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature " + temperature + ", wanted above 0");
        }
    }

    /** Scores taken at face value. */
    public static Calibration none(int answers) {
        return new Calibration(1, java.util.Collections.nCopies(answers, 0.0));
    }

    /** Probability of each answer; they sum to 1. */
    public double[] probabilities(double[] scores) {
        double[] shifted = new double[scores.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            shifted[i] = scores[i] / temperature + offsets.get(i);
            highest = Math.max(highest, shifted[i]);
        }
        return normalised(shifted, highest);
    }

    private static double[] normalised(double[] shifted, double highest) {
        double sum = 0;
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = StrictMath.exp(shifted[i] - highest);
            sum += shifted[i];
        }
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] /= sum;
        }
        return shifted;
    }
}
