package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kvisa.sentiment.refine.Blend;

/**
 * Fits a {@link Blend} to posts neither reader was trained on: the weights and offsets under which the right answers were
 * likeliest. Gradient descent with a fixed number of steps, so equal opinions give equal blends. Grows, then fits.
 */
final class BlendFit {

    private static final int STEPS = 2_000;

    private static final double STEP_SIZE = 0.3;

    /** Pulls offsets to zero and weights to an even share; a few hundred posts must not decide alone. */
    private static final double PULL = 0.01;

    private static final double EVEN = 0.5;

    private final int answers;
    private final boolean even;
    private final List<Opinions> posts = new ArrayList<>();

    private BlendFit(int answers, boolean even) {
        this.answers = answers;
        this.even = even;
    }

    /** Every post counts the same, so answers are as likely as among the posts. */
    static BlendFit asFrequent(int answers) {
        return new BlendFit(answers, false);
    }

    /** Every answer counts the same in sum: what is rare among these posts need not be elsewhere. */
    static BlendFit even(int answers) {
        return new BlendFit(answers, true);
    }

    @SuppressWarnings("ArrayRecordComponent") // shared within this class only
    private record Opinions(double[] probabilities, double[] scores, int right) {}

    /**
     * Adds a post.
     *
     * @param probabilities  of the first reader
     * @param scores         of the second
     * @param right          index of the right answer
     */
    void add(double[] probabilities, double[] scores, int right) {
        posts.add(new Opinions(probabilities.clone(), scores.clone(), right));
    }

    int size() {
        return posts.size();
    }

    /** The best blend. */
    Blend fit() {
        double first = EVEN;
        double second = EVEN;
        double[] offsets = new double[answers];
        double firstStep = STEP_SIZE / Math.max(1, meanSquare(true));
        double secondStep = STEP_SIZE / Math.max(1, meanSquare(false));
        double[] shares = shares();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(blend(first, second, offsets), shares);
            first = Math.max(0, first - firstStep * (gradient[answers] + PULL * (first - EVEN)));
            second = Math.max(0, second - secondStep * (gradient[answers + 1] + PULL * (second - EVEN)));
            for (int i = 0; i < answers; i++) {
                offsets[i] -= STEP_SIZE * (gradient[i] + PULL * offsets[i]);
            }
        }
        return blend(rounded(first), rounded(second), rounded(offsets));
    }

    private double meanSquare(boolean ofFirst) {
        double sum = 0;
        for (Opinions post : posts) {
            for (int i = 0; i < answers; i++) {
                double value = ofFirst ? logOf(post.probabilities()[i]) : post.scores()[i];
                sum += value * value;
            }
        }
        return posts.isEmpty() ? 1 : sum / posts.size();
    }

    /** How much a post counts, by its right answer. */
    private double[] shares() {
        int[] counts = new int[answers];
        posts.forEach(post -> counts[post.right()]++);
        long met = Arrays.stream(counts).filter(count -> count > 0).count();
        return Arrays.stream(counts)
                .mapToDouble(count -> even ? 1.0 / (met * Math.max(1, count)) : 1.0 / Math.max(1, posts.size()))
                .toArray();
    }

    /** Of the mean loss, by each offset, then by the first and the second weight. */
    private double[] gradient(Blend blend, double[] shares) {
        double[] gradient = new double[answers + 2];
        for (Opinions post : posts) {
            double[] said = blend.probabilities(post.probabilities(), post.scores());
            for (int i = 0; i < answers; i++) {
                double excess = (said[i] - (post.right() == i ? 1 : 0)) * shares[post.right()];
                gradient[i] += excess;
                gradient[answers] += excess * logOf(post.probabilities()[i]);
                gradient[answers + 1] += excess * post.scores()[i];
            }
        }
        return gradient;
    }

    private static double logOf(double probability) {
        return StrictMath.log(Math.max(0.001, probability));
    }

    private static Blend blend(double first, double second, double[] offsets) {
        List<Double> list = new ArrayList<>();
        for (double offset : offsets) {
            list.add(offset);
        }
        return new Blend(first, second, list);
    }

    private static double[] rounded(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = rounded(values[i]);
        }
        return result;
    }

    /** Four digits: sums on another processor may differ in the last ones, and the file must not. */
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
