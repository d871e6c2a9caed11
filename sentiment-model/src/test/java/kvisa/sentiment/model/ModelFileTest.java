package kvisa.sentiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kvisa.contract.assess.Language;
import kvisa.sentiment.feature.FeatureFamily;
import kvisa.sentiment.feature.FeatureVector;
import kvisa.sentiment.feature.Vocabulary;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    private final LanguageModel model = new LanguageModel(
            Language.ZH,
            new Vocabulary(List.of("c签", "w\ud83d", "wK签"), new float[] {1, 2, 3}, Map.of(FeatureFamily.WORDS, 2.5f)),
            List.of(new Head(
                    "stance",
                    List.of("a", "b", "c"),
                    List.of(row(1, -2, 0.5), row(0, 0, 0), row(0.1, 0.2, 0.3)),
                    new Calibration(1.5, List.of(0.1, 0.0, -0.1)),
                    0.6)));

    @Test
    void whatWasWrittenIsReadBack() {
        byte[] bytes = ModelFile.write(model);

        LanguageModel read = ModelFile.read("test", bytes);

        assertThat(ModelFile.write(read)).isEqualTo(bytes);
        assertThat(read.vocabulary().keys()).containsExactly("c签", "w\ud83d", "wK签");
        FeatureVector text = new FeatureVector(new int[] {0, 2}, new double[] {1, 2});
        assertThat(read.head("stance").scores(text))
                .containsExactly(model.head("stance").scores(text), CLOSE);
    }

    @Test
    void refusesOtherBytes() {
        assertThatThrownBy(() -> ModelFile.read("x.bin", new byte[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.bin starts with 1020304");
        byte[] cut = java.util.Arrays.copyOf(ModelFile.write(model), 60);
        assertThatThrownBy(() -> ModelFile.read("x.bin", cut)).hasMessageContaining("ends early");
    }

    @Test
    void weightsAreKeptToOnePercentOfTheLargest() {
        WeightRow row = row(1, -2, 0.5);

        assertThat(row.weight(0)).isCloseTo(1, Offset.offset(0.02));
        assertThat(row.weight(1)).isCloseTo(-2, Offset.offset(0.02));
    }

    @Test
    void calibratedProbabilitiesSumToOneEvenForExtremeScores() {
        double[] probabilities = new Calibration(0.1, List.of(0.0, 0.0)).probabilities(new double[] {1e6, -1e6});

        assertThat(probabilities).containsExactly(new double[] {1, 0}, CLOSE);
    }

    private static WeightRow row(double... weights) {
        return WeightRow.nearest(weights, 0.25);
    }
}
