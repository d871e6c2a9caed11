package kvisa.sentiment.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kvisa.sentiment.refine.Blend;
import org.junit.jupiter.api.Test;

class BlendFitTest {

    /** Posts on which each reader is right with the given chance, and says so loudly. */
    private static Blend fitted(double firstRight, double secondRight) {
        Random random = new Random(1);
        BlendFit fit = BlendFit.asFrequent(2);
        for (int post = 0; post < 400; post++) {
            int right = random.nextInt(2);
            int first = random.nextDouble() < firstRight ? right : 1 - right;
            int second = random.nextDouble() < secondRight ? right : 1 - right;
            fit.add(
                    new double[] {first == 0 ? 0.9 : 0.1, first == 1 ? 0.9 : 0.1},
                    new double[] {second == 0 ? 2 : 0, second == 1 ? 2 : 0},
                    right);
        }
        return fit.fit();
    }

    @Test
    void theReaderThatIsRightMoreOftenWeighsMore() {
        Blend trustsSecond = fitted(0.6, 0.95);
        Blend trustsFirst = fitted(0.95, 0.6);

        assertThat(trustsSecond.second()).isGreaterThan(trustsFirst.second());
        assertThat(trustsSecond.first()).isLessThan(trustsFirst.first());
    }

    @Test
    void aReaderThatGuessesWeighsAlmostNothing() {
        assertThat(fitted(0.5, 0.9).first()).isLessThan(0.15);
    }

    @Test
    void probabilitiesAreAsSureAsTheReadersAreRight() {
        Blend blend = fitted(0.5, 0.8);

        double said = blend.probabilities(new double[] {0.5, 0.5}, new double[] {2, 0})[0];
        assertThat(said).isBetween(0.75, 0.85);
    }

    @Test
    void equalOpinionsGiveEqualBlends() {
        assertThat(fitted(0.7, 0.8)).isEqualTo(fitted(0.7, 0.8));
    }

    @Test
    void evenlyFittedARareAnswerIsAsGoodAsACommonOne() {
        BlendFit asFrequent = BlendFit.asFrequent(2);
        BlendFit even = BlendFit.even(2);
        Random random = new Random(1);
        for (int post = 0; post < 400; post++) {
            int right = post % 10 == 0 ? 0 : 1;
            double score = (right == 0 ? -1 : 1) + 2 * random.nextGaussian();
            for (BlendFit fit : List.of(asFrequent, even)) {
                fit.add(new double[] {0.5, 0.5}, new double[] {-score, score}, right);
            }
        }

        double[] nothingKnown = {0.5, 0.5};
        assertThat(asFrequent.fit().probabilities(nothingKnown, new double[] {0, 0})[1])
                .isGreaterThan(0.75);
        assertThat(even.fit().probabilities(nothingKnown, new double[] {0, 0})[1])
                .isBetween(0.4, 0.6);
    }
}
