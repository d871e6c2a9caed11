package kvisa.sentiment.train;

import java.util.function.DoubleUnaryOperator;
import kvisa.sentiment.model.Head;

/** Places a head's threshold on held-out probabilities. */
final class ThresholdFit {

    /** An answer is called sure where at least this share of such answers was right: nine of ten. */
    private static final double SURE_MEANS = 0.9;

    /** Fewer sure answers than this prove nothing. */
    private static final int ENOUGH = 20;

    private static final double STEP = 0.01;

    private static final double LOWEST = 0.1;

    private static final double HIGHEST = 0.95;

    private ThresholdFit() {}

    static double fit(HeldOut probabilities, HeadRecipe.Aim aim) {
        return switch (aim) {
            case BEST_F1 -> best(threshold -> f1(probabilities, threshold));
            case LIKELIER_THAN_NOT -> 0.5;
            case EVEN_ERRORS -> best(threshold -> -errors(probabilities, threshold));
            case SURE -> sure(probabilities);
        };
    }

    /** The middle of the thresholds that are equally best: an edge would fit the sample, not the task. */
    private static double best(DoubleUnaryOperator goodness) {
        double bestGoodness = Double.NEGATIVE_INFINITY;
        double from = LOWEST;
        double to = LOWEST;
        for (double threshold = LOWEST; threshold <= HIGHEST; threshold += STEP) {
            double found = goodness.applyAsDouble(threshold);
            if (found > bestGoodness) {
                bestGoodness = found;
                from = threshold;
            }
            to = found == bestGoodness ? threshold : to;
        }
        return Math.round((from + to) / 2 / STEP) * STEP;
    }

    private static double f1(HeldOut posts, double threshold) {
        int hits = 0;
        int found = 0;
        int wanted = 0;
        for (int post = 0; post < posts.size(); post++) {
            boolean said = 1 - posts.scores(post)[0] >= threshold;
            boolean is = posts.right(post) > 0;
            found += said ? 1 : 0;
            wanted += is ? 1 : 0;
            hits += said && is ? 1 : 0;
        }
        return found + wanted == 0 ? 0 : 2.0 * hits / (found + wanted);
    }

    private static double errors(HeldOut posts, double threshold) {
        int[] of = new int[2];
        int[] wrong = new int[2];
        for (int post = 0; post < posts.size(); post++) {
            int said = 1 - posts.scores(post)[0] >= threshold ? 1 : 0;
            int right = posts.right(post) > 0 ? 1 : 0;
            of[right]++;
            wrong[right] += said == right ? 0 : 1;
        }
        return (double) wrong[0] / Math.max(1, of[0]) + (double) wrong[1] / Math.max(1, of[1]);
    }

    private static double sure(HeldOut posts) {
        for (double threshold = 1.0 / 3; threshold < HIGHEST; threshold += STEP) {
            int sure = 0;
            int right = 0;
            for (int post = 0; post < posts.size(); post++) {
                int likeliest = Head.likeliest(posts.scores(post));
                if (posts.scores(post)[likeliest] >= threshold) {
                    sure++;
                    right += likeliest == posts.right(post) ? 1 : 0;
                }
            }
            if (sure >= ENOUGH && right >= SURE_MEANS * sure) {
                return Math.round(threshold / STEP) * STEP;
            }
        }
        return HIGHEST;
    }
}
