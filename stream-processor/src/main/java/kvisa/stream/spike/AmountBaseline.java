package kvisa.stream.spike;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is usual for counts and amounts: a robust level plus a number of robust standard units.
 *
 * <p>The level is the median of the history; once the same time of day was observed often enough, those steps together
 * weigh as much as all others, so that a busy evening is compared with evenings. The unit is the largest of the scaled
 * median absolute deviation, the upper tail scaled likewise (most hours of a small series are zero, its MAD too), a
 * tenth of the level, and for counts the square root of the level: no count varies less than Poisson.
 */
final class AmountBaseline {

    /** Observations of the same time of day from which on they count for themselves. */
    private static final int SAME_TIME_MIN = 7;

    private static final double TAIL = 0.95;

    /** Φ⁻¹(0.95). */
    private static final double TAIL_IN_SIGMA = 1.645;

    private static final double RELATIVE_FLOOR = 0.1;

    private final DetectorParameters parameters;

    AmountBaseline(DetectorParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param usual     not empty
     * @param observed  the step's own observation, for its kind only
     */
    Expectation expect(List<History.Past> usual, Instant start, Observation observed) {
        double[] sample = Quantiles.sorted(weighted(usual, start));
        double level = Quantiles.median(sample);
        double tail = (Quantiles.of(sample, TAIL) - level) / TAIL_IN_SIGMA;
        double spread = Math.max(Quantiles.robustSigma(sample, level), tail);
        double unit = Math.max(spread, floor(level, observed));
        return new Expectation(level, level + parameters.width() * unit, usual.size());
    }

    private static double floor(double level, Observation observed) {
        double relative = RELATIVE_FLOOR * Math.abs(level);
        return observed instanceof Observation.Count
                ? Math.max(relative, Math.sqrt(Math.max(level, 1)))
                : Math.max(relative, Math.ulp(1.0f));
    }

    /** All values, those of the same time of day repeated until they make up about half of the sample. */
    private double[] weighted(List<History.Past> usual, Instant start) {
        long slot = timeOfDay(start);
        int same = (int)
                usual.stream().filter(each -> timeOfDay(each.start()) == slot).count();
        int others = usual.size() - same;
        int repeat = same < SAME_TIME_MIN ? 1 : Math.max(1, others / same);
        double[] values = new double[others + same * repeat];
        int next = 0;
        for (History.Past each : usual) {
            int times = timeOfDay(each.start()) == slot ? repeat : 1;
            for (int i = 0; i < times; i++) {
                values[next++] = each.observed().value();
            }
        }
        return values;
    }

    /** Which hour of the day; 0 for all where steps are a day or longer. */
    private long timeOfDay(Instant start) {
        long day = Duration.ofDays(1).toSeconds();
        return parameters.step().toSeconds() >= day
                ? 0
                : Math.floorMod(start.getEpochSecond(), day)
                        / Duration.ofHours(1).toSeconds();
    }
}
