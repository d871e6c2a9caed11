package kvisa.sentiment.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseHeadTest {

    /** Two pieces between the marks, two numbers each. */
    private static final EncodedText TEXT = new EncodedText(
            new Pieces(new int[] {1, 7, 8, 2}, new int[] {-1, 0, 2, -1}, new int[] {-1, 1, 3, -1}),
            new float[] {1, 2, 3, 4, 5, 6, 7, 8},
            2);

    private static final DenseHead HEAD = new DenseHead(
            "stance",
            List.of("oppose", "support", "neutral"),
            new float[][] {{0, 0, 1, 0}, {1, 0, 0, 0.5f}, {0, 0, 0, 0}},
            new float[] {0.5f, 0, 0});

    @Test
    void theSummaryIsTheBeginningsVectorAndTheMean() {
        assertThat(TEXT.summary()).containsExactly(1, 2, 4, 5);
    }

    @Test
    void scoresAreWeightedSums() {
        assertThat(HEAD.scores(TEXT.summary())).containsExactly(4.5, 3.5, 0);
    }

    @Test
    void sharesAddUpToWhatTheMeanSaysForAnAnswer() {
        double[] shares = HEAD.shares(TEXT, 0);

        // for oppose: 1 x 4; the average of the others: (0.5 x 5 + 0) / 2
        assertThat(Arrays.stream(shares).sum()).isCloseTo(4 - 1.25, within(1e-6));
        assertThat(shares[2]).isGreaterThan(shares[1]);
    }

    @Test
    void headsSurviveTheirFile() {
        DenseHead read = HeadsFile.read("test", HeadsFile.write(List.of(HEAD))).get(0);

        assertThat(read.name()).isEqualTo(HEAD.name());
        assertThat(read.answers()).isEqualTo(HEAD.answers());
        assertThat(read.weights()).isDeepEqualTo(HEAD.weights());
        assertThat(read.biases()).isEqualTo(HEAD.biases());
    }

    @Test
    void otherBytesAreNoHeads() {
        assertThatThrownBy(() -> HeadsFile.read("zh-heads.bin", new byte[] {1, 2, 3, 4, 5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zh-heads.bin");
        assertThatThrownBy(() -> HeadsFile.read("zh-heads.bin", Arrays.copyOf(HeadsFile.write(List.of(HEAD)), 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end early");
    }
}
