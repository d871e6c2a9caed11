package kvisa.stream.spike;

import java.time.Instant;
import java.util.List;

/**
 * What is usual for counts and amounts: a robust level plus a number of robust standard units.
 *
 * <p>The level is the median of the history; once the same hour of the day was observed often enough, those steps weigh
 * twice as much as all others together, so that a busy evening is compared with evenings. They count even where they
 * were spikes: a peak that comes back every evening is a habit, and leaving it out for ever would call it every day.
 *
 * <p>The unit is the largest of the scaled median absolute deviation, the upper tail scaled likewise (most hours of a
 * small series are zero, and its deviation too), a tenth of the level, and for counts the square root of the level: no
 * count varies less than Poisson.
 */
final class AmountBaseline {

    private static final double TAIL = 0.95;

    /** Φ⁻¹(0.95). */
    private static final double TAIL_IN_SIGMA = 1.645;

    private static final double RELATIVE_FLOOR = 0.1;

    /** Keeps the range of a series that never moved from having no width at all. */
    private static final double SMALLEST_UNIT = 1e-6;

    private final DetectorParameters parameters;

    AmountBaseline(DetectorParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Whether a value is in range for certain, which costs far less to tell than the range: where the upper tail of the
     * history reaches it, the range does so too, being at least {@code width / }{@value #TAIL_IN_SIGMA} times as wide.
     */
    boolean isCommon(List<History.Past> past, Instant start, Observation observed) {
        return parameters.width() >= TAIL_IN_SIGMA
                && Sample.calm(past, start, parameters.step()).quantileReaches(TAIL, observed.value());
    }

    /**
     * Expects a step.
     *
     * @param past      observed steps within reach, spikes included; some are no spikes
     * @param observed  the step's own observation, for its kind only
     */
    Expectation expect(List<History.Past> past, Instant start, Observation observed) {
        double[] habitual = Sample.habitual(past, start, parameters.step()).sorted();
        double[] calm = Sample.calm(past, start, parameters.step()).sorted();
        double level = Quantiles.median(habitual);
        double tail = (Quantiles.of(calm.length == 0 ? habitual : calm, TAIL) - level) / TAIL_IN_SIGMA;
        double unit = Math.max(Math.max(Quantiles.robustSigma(habitual, level), tail), floor(level, observed));
        return new Expectation(level, level + parameters.width() * unit, History.usualOf(past));
    }

    private static double floor(double level, Observation observed) {
        double relative = RELATIVE_FLOOR * Math.abs(level);
        return observed instanceof Observation.Count
                ? Math.max(relative, Math.sqrt(Math.max(level, 1)))
                : Math.max(relative, SMALLEST_UNIT);
    }
}
