package kvisa.sentiment.evaluate;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

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
        double[] values =
                new double[paired.stream().mapToInt(unit -> unit.length).sum()];
        int taken = 0;
        double observed = 0;
        for (double[] unit : paired) {
            System.arraycopy(unit, 0, values, taken, unit.length);
            taken += unit.length;
            observed += differences(unit, metric) / (unit.length - 1);
        }
        double expected = differences(values, metric) / (values.length - 1);
        return values.length < 2 || expected == 0 ? Double.NaN : 1 - observed / expected;
    }

    /** Over all ordered pairs; equal values are counted together, so that it takes no time squared in the units. */
    private static double differences(double[] values, Metric metric) {
        double[] distinct = new double[values.length];
        double[] counts = new double[values.length];
        int kinds = 0;
        for (double value : values) {
            int kind = indexOf(value, distinct, kinds);
            distinct[kind] = value;
            counts[kind]++;
            kinds = Math.max(kinds, kind + 1);
        }
        double sum = 0;
        for (int i = 0; i < kinds; i++) {
            for (int j = 0; j < kinds; j++) {
                sum += counts[i] * counts[j] * metric.difference.applyAsDouble(distinct[i], distinct[j]);
            }
        }
        return sum;
    }

    /** Where a value stands among the first few; after them if it is new. */
    private static int indexOf(double value, double[] among, int first) {
        int index = 0;
        while (index < first && among[index] != value) {
            index++;
        }
        return index;
    }
}
