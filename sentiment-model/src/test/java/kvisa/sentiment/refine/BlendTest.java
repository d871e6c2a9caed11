package kvisa.sentiment.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {

    private static final List<Double> NO_OFFSETS = List.of(0.0, 0.0, 0.0);

    @Test
    void oneReaderAloneKeepsItsProbabilities() {
        Blend first = new Blend(1, 0, NO_OFFSETS);

        assertThat(first.probabilities(new double[] {0.7, 0.2, 0.1}, new double[] {-5, 9, 3}))
                .containsExactly(new double[] {0.7, 0.2, 0.1}, within(1e-9));
    }

    @Test
    void agreementMakesSurerDisagreementLessSure() {
        Blend even = new Blend(1, 1, NO_OFFSETS);
        double[] said = {0.7, 0.2, 0.1};

        assertThat(even.probabilities(said, new double[] {2, 0, 0})[0]).isGreaterThan(0.7);
        assertThat(even.probabilities(said, new double[] {0, 2, 0})[0]).isLessThan(0.7);
    }

    @Test
    void certaintyOfOneReaderDoesNotSilenceTheOther() {
        double[] both = new Blend(1, 1, NO_OFFSETS).probabilities(new double[] {1, 0, 0}, new double[] {0, 20, 0});

        assertThat(both[1]).isGreaterThan(0.9);
        assertThat(Arrays.stream(both).sum()).isCloseTo(1, within(1e-9));
    }
}
