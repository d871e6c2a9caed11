package kvisa.stream.spike;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The values one step is compared with. Where the same hour of the day was observed on enough days, those values weigh
 * {@value #SAME_TIME_WEIGHT} times as much as all others together.
 */
final class Sample {

    /** Days on which the same hour must have been observed before it counts for itself. */
    private static final int SAME_TIME_DAYS = 7;

    private static final int SAME_TIME_WEIGHT = 2;
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final double[] others;
    private final double[] same;
    private final int repeat;

    private Sample(double[] others, double[] same) {
        this.others = others;
        this.same = same;
        this.repeat = same.length == 0 ? 0 : Math.max(1, SAME_TIME_WEIGHT * others.length / same.length);
    }

    /** Of steps that were no spikes. */
    static Sample calm(List<History.Past> past, Instant start, Duration step) {
        return of(past, start, step, each -> !each.spike());
    }

    /** Of steps that were no spikes, and of those of the same hour whatever they were. */
    static Sample habitual(List<History.Past> past, Instant start, Duration step) {
        return of(past, start, step, each -> true);
    }

    private static Sample of(List<History.Past> past, Instant start, Duration step, Predicate<History.Past> sameTime) {
        if (!knowsTimeOfDay(past, start, step)) {
            return new Sample(values(past, each -> !each.spike()), new double[0]);
        }
        long hour = hourOfDay(start);
        return new Sample(
                values(past, each -> !each.spike() && hourOfDay(each.start()) != hour),
                values(past, each -> hourOfDay(each.start()) == hour && sameTime.test(each)));
    }

    /** Whether the same hour was observed on enough days; steps as long as a day have no hour. */
    private static boolean knowsTimeOfDay(List<History.Past> past, Instant start, Duration step) {
        if (step.toSeconds() >= DAY) {
            return false;
        }
        long hour = hourOfDay(start);
        long lastDay = Long.MIN_VALUE;
        int days = 0;
        for (History.Past each : past) {
            long day = Math.floorDiv(each.start().getEpochSecond(), DAY);
            if (day != lastDay && hourOfDay(each.start()) == hour) {
                lastDay = day;
                days++;
            }
        }
        return days >= SAME_TIME_DAYS;
    }

    private static long hourOfDay(Instant instant) {
        return Math.floorMod(instant.getEpochSecond(), DAY) / HOUR;
    }

    private static double[] values(List<History.Past> past, Predicate<History.Past> wanted) {
        double[] values = new double[past.size()];
        int count = 0;
        for (History.Past each : past) {
            if (wanted.test(each)) {
                values[count++] = each.observed().value();
            }
        }
        return Arrays.copyOf(values, count);
    }

    private int size() {
        return others.length + repeat * same.length;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** All values by their weight, sorted. */
    double[] sorted() {
        double[] values = Arrays.copyOf(others, size());
        int next = others.length;
        for (double value : same) {
            Arrays.fill(values, next, next + repeat, value);
            next += repeat;
        }
        Arrays.sort(values);
        return values;
    }

    /** Whether {@code Quantiles.of(sorted(), p)} is at least {@code value}, without sorting. */
    boolean quantileReaches(double p, double value) {
        long atLeast = atLeast(others, value) + repeat * atLeast(same, value);
        return !isEmpty() && Math.floor(p * (size() - 1)) >= size() - atLeast;
    }

    private static long atLeast(double[] values, double value) {
        long count = 0;
        for (double each : values) {
            if (each >= value) {
                count++;
            }
        }
        return count;
    }
}
