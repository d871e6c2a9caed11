package kvisa.sentiment.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kvisa.sentiment.evaluate.Krippendorff.Metric;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked example of Krippendorff (2011), section E: four observers, twelve units, values missing. */
class KrippendorffTest {

    private static final List<String> OBSERVERS =
            List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    private static final List<double[]> UNITS = units();

    private static final Offset<Double> PRINTED = Offset.offset(0.0005);

    @Test
    void nominalOfThePublishedExample() {
        assertThat(Krippendorff.alpha(UNITS, Metric.NOMINAL)).isCloseTo(0.743, PRINTED);
    }

    @Test
    void intervalOfThePublishedExample() {
        assertThat(Krippendorff.alpha(UNITS, Metric.INTERVAL)).isCloseTo(0.849, PRINTED);
    }

    @Test
    void perfectAgreementIsOneAndOneValueOnlySaysNothing() {
        List<double[]> same = List.of(new double[] {0, 0}, new double[] {1, 1}, new double[] {2, 2});

        assertThat(Krippendorff.alpha(same, Metric.NOMINAL)).isEqualTo(1);
        assertThat(Krippendorff.alpha(same.subList(0, 1), Metric.NOMINAL)).isNaN();
        assertThat(Krippendorff.alpha(List.of(), Metric.NOMINAL)).isNaN();
    }

    private static List<double[]> units() {
        return IntStream.range(0, 12)
                .mapToObj(unit -> OBSERVERS.stream()
                        .filter(said -> said.charAt(unit) != '.')
                        .mapToDouble(said -> said.charAt(unit) - '0')
                        .toArray())
                .toList();
    }
}
