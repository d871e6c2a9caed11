package kvisa.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kvisa.sentiment.model.Calibration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {

    @Test
    void temperatureUndoesExaggeration() {
        // Given scores three times too loud for how often they are right
        Random random = new Random(1);
        HeldOut posts = new HeldOut();
        for (int i = 0; i < 4_000; i++) {
            double logit = random.nextGaussian() * 2;
            boolean yes = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            posts.add(new double[] {0, 3 * logit}, yes ? 1 : 0);
        }

        Calibration calibration = CalibrationFit.fit(posts, 2);

        assertThat(calibration.temperature()).isCloseTo(3, Offset.offset(0.4));
    }

    @Test
    void thresholdSitsBetweenTheTwoKinds() {
        HeldOut probabilities = new HeldOut();
        for (int i = 0; i < 50; i++) {
            probabilities.add(new double[] {0.8, 0.2}, 0);
            probabilities.add(new double[] {0.4, 0.6}, 1);
        }

        assertThat(ThresholdFit.fit(probabilities, HeadRecipe.Aim.BEST_F1)).isBetween(0.35, 0.45);
        assertThat(ThresholdFit.fit(probabilities, HeadRecipe.Aim.EVEN_ERRORS)).isBetween(0.35, 0.45);
    }
}
