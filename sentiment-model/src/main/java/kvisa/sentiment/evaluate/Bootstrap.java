package kvisa.sentiment.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Intervals by drawing the posts again, with replacement. The seed is fixed: equal posts give equal intervals. */
final class Bootstrap {

    /** Percentiles of 1,000 resamples move by about 0.002 between seeds here, less than any figure is printed to. */
    private static final int RESAMPLES = 1_000;

    private static final long SEED = 20251001;

    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * Of anything that was drawn: posts, pairs of posts, rows of a benchmark.
     *
     * @param measure  must not depend on the order of the units
     */
    static <T> Figure figure(List<T> units, ToDoubleFunction<List<T>> measure) {
        return figures(units, List.of(measure)).get(0);
    }

    /** Several figures of the same units, which are drawn once for all of them. */
    static <T> List<Figure> figures(List<T> units, List<ToDoubleFunction<List<T>>> measures) {
        if (units.isEmpty()) {
            return Collections.nCopies(measures.size(), new Figure(0, 0, 0));
        }
        Random random = new Random(SEED);
        double[][] values = new double[measures.size()][RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<T> drawn = resample(units, random);
            for (int j = 0; j < values.length; j++) {
                values[j][i] = measures.get(j).applyAsDouble(drawn);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            figures.add(figure(measures.get(j).applyAsDouble(units), values[j]));
        }
        return figures;
    }

    private static Figure figure(double value, double[] ofResamples) {
        Arrays.sort(ofResamples);
        return new Figure(
                rounded(value),
                rounded(ofResamples[(int) (TAIL * RESAMPLES)]),
                rounded(ofResamples[(int) ((1 - TAIL) * RESAMPLES) - 1]));
    }

    private static <T> List<T> resample(List<T> units, Random random) {
        List<T> drawn = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            drawn.add(units.get(random.nextInt(units.size())));
        }
        return drawn;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
