package kvisa.stream.spike;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

    /** Days on which the same hour must have been observed before it counts for itself. */
    private static final int SAME_TIME_DAYS = 7;

    /** How much they weigh against all others together. */
    private static final int SAME_TIME_WEIGHT = 2;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final double TAIL = 0.95;

    /** Φ⁻¹(0.95). */
    private static final double TAIL_IN_SIGMA = 1.645;

    private static final double RELATIVE_FLOOR = 0.1;

    private final DetectorParameters parameters;

    AmountBaseline(DetectorParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Expects a step.
     *
     * @param past      observed steps within reach, spikes included; some are no spikes
     * @param observed  the step's own observation, for its kind only
     */
    Expectation expect(List<History.Past> past, Instant start, Observation observed) {
        List<History.Past> usual = past.stream().filter(each -> !each.spike()).toList();
        List<History.Past> same = sameTime(past, start);
        List<History.Past> others = same.isEmpty() ? usual : except(usual, start);
        double[] sample = weighted(others, same);
        double[] calm =
                weighted(others, same.stream().filter(each -> !each.spike()).toList());
        double level = Quantiles.median(sample);
        double tail = (Quantiles.of(calm.length == 0 ? sample : calm, TAIL) - level) / TAIL_IN_SIGMA;
        double unit = Math.max(Math.max(Quantiles.robustSigma(sample, level), tail), floor(level, observed));
        return new Expectation(level, level + parameters.width() * unit, usual.size());
    }

    private static double floor(double level, Observation observed) {
        double relative = RELATIVE_FLOOR * Math.abs(level);
        return observed instanceof Observation.Count
                ? Math.max(relative, Math.sqrt(Math.max(level, 1)))
                : Math.max(relative, Math.ulp(1.0f));
    }

    /** Steps of the same hour of the day; empty where they are of too few days, or steps are as long as a day. */
    private List<History.Past> sameTime(List<History.Past> past, Instant start) {
        if (parameters.step().compareTo(DAY) >= 0) {
            return List.of();
        }
        List<History.Past> same =
                past.stream().filter(each -> isSameTime(each, start)).toList();
        long days = same.stream()
                .map(each -> each.start().truncatedTo(ChronoUnit.DAYS))
                .distinct()
                .count();
        return days < SAME_TIME_DAYS ? List.of() : same;
    }

    private static List<History.Past> except(List<History.Past> usual, Instant start) {
        return usual.stream().filter(each -> !isSameTime(each, start)).toList();
    }

    private static boolean isSameTime(History.Past each, Instant start) {
        return hourOfDay(each.start()) == hourOfDay(start);
    }

    private static long hourOfDay(Instant start) {
        return Math.floorMod(start.getEpochSecond(), DAY.toSeconds()) / HOUR.toSeconds();
    }

    /** Sorted values, those of the same time repeated until they make up two thirds. */
    private static double[] weighted(List<History.Past> others, List<History.Past> same) {
        int repeat = same.isEmpty() ? 0 : Math.max(1, (SAME_TIME_WEIGHT * others.size()) / same.size());
        double[] values = new double[others.size() + same.size() * repeat];
        int next = 0;
        for (History.Past each : others) {
            values[next++] = each.observed().value();
        }
        for (History.Past each : same) {
            Arrays.fill(values, next, next + repeat, each.observed().value());
            next += repeat;
        }
        Arrays.sort(values);
        return values;
    }
}
