package kvisa.sentiment.train;

import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.model.Calibration;

/** Scores of posts a head was not fitted on, with the right answers. Grows while folds are fitted, then is only read. */
final class HeldOut {

    private final List<double[]> scores = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    void add(double[] postScores, int rightAnswer) {
        scores.add(postScores.clone());
        right.add(rightAnswer);
    }

    int size() {
        return right.size();
    }

    double[] scores(int post) {
        return scores.get(post);
    }

    int right(int post) {
        return right.get(post);
    }

    /** The same posts with probabilities in place of scores. */
    HeldOut calibrated(Calibration calibration) {
        HeldOut result = new HeldOut();
        for (int i = 0; i < size(); i++) {
            result.add(calibration.probabilities(scores(i)), right(i));
        }
        return result;
    }
}
