package kvisa.sentiment.train.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import kvisa.contract.assess.Language;
import kvisa.sentiment.encoder.EncoderFiles;
import kvisa.sentiment.encoder.onnx.OnnxTextEncoder;
import org.junit.jupiter.api.Test;

class OnnxFileTest {

    private static final int[] SOME_PIECES = {101, 2769, 3119, 2898, 102};

    private static byte[] shipped() throws IOException {
        return EncoderFiles.shipped().bytes(EncoderFiles.network(Language.ZH));
    }

    @Test
    void weightsAreThoseOfABert() throws IOException {
        Map<String, Tensor> weights = new OnnxFile(shipped()).weights();

        assertThat(weights.get("encoder.layer.0.attention.self.query.weight").shape())
                .containsExactly(512, 512);
        assertThat(weights.get("encoder.layer.3.output.dense.weight").shape()).containsExactly(2048, 512);
        assertThat(weights.get("embeddings.word_embeddings.weight").shape()).containsExactly(21_128, 512);
        // 3 tables, 2 numbers to norm them, 16 of each of 4 layers
        assertThat(weights).hasSize(3 + 2 + 4 * 16);
    }

    @Test
    void writingTheSameWeightsGivesANetworkThatReadsTheSame() throws IOException {
        OnnxFile file = new OnnxFile(shipped());

        byte[] again = file.with(file.weights());

        try (OnnxTextEncoder before = new OnnxTextEncoder(shipped());
                OnnxTextEncoder after = new OnnxTextEncoder(again)) {
            assertThat(cosine(before.read(SOME_PIECES), after.read(SOME_PIECES)))
                    .isCloseTo(1, within(0.002));
        }
    }

    @Test
    void otherWeightsReadOtherwise() throws IOException {
        OnnxFile file = new OnnxFile(shipped());
        Tensor bias = file.weights().get("encoder.layer.3.output.LayerNorm.bias");
        float[] shifted = bias.values().clone();
        for (int i = 0; i < shifted.length; i += 2) {
            shifted[i] += 5;
        }

        byte[] other = file.with(Map.of("encoder.layer.3.output.LayerNorm.bias", new Tensor(bias.shape(), shifted)));

        try (OnnxTextEncoder before = new OnnxTextEncoder(shipped());
                OnnxTextEncoder after = new OnnxTextEncoder(other)) {
            assertThat(cosine(before.read(SOME_PIECES), after.read(SOME_PIECES)))
                    .isLessThan(0.9);
        }
    }

    @Test
    void otherBytesAreNoModel() {
        assertThatThrownBy(() -> new OnnxFile(new byte[] {9, 9, 9})).isInstanceOf(IllegalArgumentException.class);
    }

    private static double cosine(float[] some, float[] others) {
        double product = 0;
        double ownSquares = 0;
        double otherSquares = 0;
        for (int i = 0; i < some.length; i++) {
            product += some[i] * others[i];
            ownSquares += some[i] * some[i];
            otherSquares += others[i] * others[i];
        }
        return product / Math.sqrt(ownSquares * otherSquares);
    }
}
