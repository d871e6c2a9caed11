package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * Krippendorff's alpha: how far annotators agree beyond chance (K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011). 1 is perfect agreement, 0 is what chance gives, below 0 is systematic disagreement. Stateless.
 */
public final class Krippendorff {

    private Krippendorff() {}

    /** How far two values differ. */
    public enum Metric {
        /** Equal or not. */
        NOMINAL((a, b) -> a == b ? 0 : 1),

        /** Squared distance. */
        INTERVAL((a, b) -> (a - b) * (a - b));

        @SuppressWarnings("ImmutableEnumChecker") // a lambda without captured state
        private final DoubleBinaryOperator difference;

        Metric(DoubleBinaryOperator difference) {
            this.difference = difference;
        }
    }

    /**
     * Alpha over some units.
     *
     * @param units  what each annotator said of a unit, those who said nothing left out; units with fewer than two are ignored
     * @return NaN when all values are equal or no unit has two: nothing can be said then
     */
    public static double alpha(List<double[]> units, Metric metric) {
        List<double[]> paired = units.stream().filter(unit -> unit.length > 1).toList();
        double[] values = paired.stream().flatMapToDouble(DoubleStream::of).toArray();
        double observed = 0;
        for (double[] unit : paired) {
            observed += differences(unit, metric) / (unit.length - 1);
        }
        double expected = differences(values, metric) / (values.length - 1);
        return values.length < 2 || expected == 0 ? Double.NaN : 1 - observed / expected;
    }

    /** Over all ordered pairs; equal values are counted together, so that it takes no time squared in the units. */
    private static double differences(double[] values, Metric metric) {
        List<Double> distinct = new ArrayList<>();
        DoubleStream.of(values).distinct().forEach(distinct::add);
        double[] counts = distinct.stream()
                .mapToDouble(one ->
                        DoubleStream.of(values).filter(each -> each == one).count())
                .toArray();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                sum += counts[i] * counts[j] * metric.difference.applyAsDouble(distinct.get(i), distinct.get(j));
            }
        }
        return sum;
    }
}
