package kvisa.sentiment.model;

import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.feature.FeatureVector;

/**
 * The rows of several heads side by side: all weights of a feature lie together, so that one walk over a text's features
 * gives the scores of all answers. Immutable, thread-safe.
 *
 * <p>Adds in the same order as {@link WeightRow#score}, so that the sums are the same to the last bit.
 */
public final class WeightTable {

    private final List<Head> heads;
    private final WeightRow[] rows;
    private final byte[] steps;

    /**
     * A table of heads.
     *
     * @param heads  of one vocabulary
     */
    public WeightTable(List<Head> heads) {
        this.heads = List.copyOf(heads);
        this.rows = heads.stream().flatMap(head -> head.rows().stream()).toArray(WeightRow[]::new);
        int features = rows.length == 0 ? 0 : rows[0].size();
        this.steps = new byte[features * rows.length];
        for (int row = 0; row < rows.length; row++) {
            byte[] ofRow = rows[row].steps();
            for (int feature = 0; feature < features; feature++) {
                steps[feature * rows.length + row] = ofRow[feature];
            }
        }
    }

    /** Calibrated probability of each answer of each head, in the order of the heads. */
    public List<double[]> probabilities(FeatureVector text) {
        double[] sums = sums(text);
        List<double[]> probabilities = new ArrayList<>(heads.size());
        int row = 0;
        for (Head head : heads) {
            int implied = head.answers().size() - head.rows().size();
            double[] scores = new double[head.answers().size()];
            for (int answer = implied; answer < scores.length; answer++, row++) {
                scores[answer] = rows[row].bias() + sums[row] * rows[row].scale();
            }
            probabilities.add(head.calibration().probabilities(scores));
        }
        return probabilities;
    }

    private double[] sums(FeatureVector text) {
        double[] sums = new double[rows.length];
        for (int i = 0; i < text.indices().length; i++) {
            int from = text.indices()[i] * sums.length;
            double value = text.values()[i];
            for (int row = 0; row < sums.length; row++) {
                sums[row] += steps[from + row] * value;
            }
        }
        return sums;
    }
}
