package kvisa.sentiment.model;

import kvisa.sentiment.feature.FeatureVector;

/**
 * The weights of one answer, each a signed byte times one scale. Not changed after it is made, thread-safe.
 *
 * <p>A byte per weight makes the shipped model four times smaller than floats; on the dev posts no verdict that was sure
 * changed by it.
 */
public final class WeightRow {

    private static final int STEPS = 127;

    private final float scale;
    private final float bias;
    private final byte[] steps;

    /**
     * A row as it stands in a file.
     *
     * @param scale  weight of one step
     * @param bias   score of a text without any known feature
     * @param steps  weight of each feature in steps
     */
    WeightRow(float scale, float bias, byte[] steps) {
        this.scale = scale;
        this.bias = bias;
        this.steps = steps.clone();
    }

    /** The row nearest to the given weights. */
    public static WeightRow nearest(double[] weights, double bias) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest == 0 ? 1 : (float) (largest / STEPS);
        byte[] steps = new byte[weights.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(weights[i] / scale);
        }
        return new WeightRow(scale, (float) bias, steps);
    }

    /** Weight of the feature at a position. */
    public double weight(int position) {
        return steps[position] * (double) scale;
    }

    /** Score of a text. */
    public double score(FeatureVector text) {
        double sum = 0;
        for (int i = 0; i < text.indices().length; i++) {
            sum += steps[text.indices()[i]] * text.values()[i];
        }
        return bias + sum * scale;
    }

    float scale() {
        return scale;
    }

    float bias() {
        return bias;
    }

    byte[] steps() {
        return steps.clone();
    }

    boolean usesFeature(int position) {
        return steps[position] != 0;
    }

    int size() {
        return steps.length;
    }
}
