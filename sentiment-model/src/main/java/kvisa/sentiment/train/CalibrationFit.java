package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.model.Calibration;

/**
 * Fits a {@link Calibration} to held-out scores: the one temperature and the offsets under which the right answers were
 * likeliest. Gradient descent with a fixed number of steps, so equal scores give equal calibrations.
 */
final class CalibrationFit {

    private static final int STEPS = 400;

    private static final double STEP_SIZE = 1;

    /** Pulls offsets to zero: with a few hundred posts they would otherwise chase the sample's shares. */
    private static final double OFFSET_PULL = 0.01;

    private static final double SMALLEST_SHARPNESS = 0.05;

    private CalibrationFit() {}

    static Calibration fit(HeldOut posts, int answers) {
        double sharpness = 1;
        double sharpnessStep = STEP_SIZE / Math.max(1, meanSquare(posts));
        double[] offsets = new double[answers];
        for (int step = 0; step < STEPS; step++) {
            Gradient gradient = gradient(posts, sharpness, offsets);
            sharpness = Math.max(SMALLEST_SHARPNESS, sharpness - sharpnessStep * gradient.sharpness());
            for (int i = 0; i < answers; i++) {
                offsets[i] -= STEP_SIZE * (gradient.offsets()[i] + OFFSET_PULL * offsets[i]);
            }
        }
        return calibration(sharpness, offsets);
    }

    /** How steep the loss can be in the sharpness: louder scores need shorter steps. */
    private static double meanSquare(HeldOut posts) {
        double sum = 0;
        for (int post = 0; post < posts.size(); post++) {
            for (double score : posts.scores(post)) {
                sum += score * score;
            }
        }
        return sum / posts.size();
    }

    private static Calibration calibration(double sharpness, double[] offsets) {
        List<Double> list = new ArrayList<>();
        for (double offset : offsets) {
            list.add(offset);
        }
        return new Calibration(1 / sharpness, list);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one step
    private record Gradient(double sharpness, double[] offsets) {}

    private static Gradient gradient(HeldOut posts, double sharpness, double[] offsets) {
        Calibration current = calibration(sharpness, offsets);
        double ofSharpness = 0;
        double[] ofOffsets = new double[offsets.length];
        for (int post = 0; post < posts.size(); post++) {
            double[] probabilities = current.probabilities(posts.scores(post));
            for (int i = 0; i < offsets.length; i++) {
                double excess = (probabilities[i] - (posts.right(post) == i ? 1 : 0)) / posts.size();
                ofSharpness += excess * posts.scores(post)[i];
                ofOffsets[i] += excess;
            }
        }
        return new Gradient(ofSharpness, ofOffsets);
    }
}
