package kvisa.allinone.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Items per second of one or several jobs over the same items, round by round in turn. */
public final class Throughput {

    /** Rounds of each job that are run first and not counted. */
    public static final int WARM_UP_ROUNDS = 2;

    /**
     * Items per second over several rounds.
     *
     * @param median   middle one
     * @param minimum  slowest round
     * @param maximum  fastest round
     */
    public record Rate(double median, double minimum, double maximum) {

        static Rate of(List<Double> rates) {
            List<Double> sorted = new ArrayList<>(rates);
            Collections.sort(sorted);
            return new Rate(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        }
    }

    private Throughput() {}

    /**
     * Measures the jobs, A B A B ..., on this thread.
     *
     * @param jobs  answer something, so that nothing can be optimised away
     * @param done  is told how many rounds are over
     * @return one rate per job, in their order
     */
    public static <T> List<Rate> inTurn(
            List<T> items, int rounds, List<? extends Function<T, ?>> jobs, LongConsumer done) {
        List<List<Double>> rates = new ArrayList<>();
        jobs.forEach(job -> rates.add(new ArrayList<>()));
        long finished = 0;
        for (int round = 0; round < rounds + WARM_UP_ROUNDS; round++) {
            for (int job = 0; job < jobs.size(); job++) {
                double rate = perSecond(items, jobs.get(job));
                if (round >= WARM_UP_ROUNDS) {
                    rates.get(job).add(rate);
                }
                done.accept(++finished);
            }
        }
        return rates.stream().map(Rate::of).toList();
    }

    private static <T> double perSecond(List<T> items, Function<T, ?> job) {
        int witness = 0;
        long start = System.nanoTime();
        for (T item : items) {
            witness ^= System.identityHashCode(job.apply(item));
        }
        long nanos = System.nanoTime() - start;
        if (witness == Integer.MIN_VALUE) {
            throw new AssertionError("unreachable, but the compiler cannot know");
        }
        return items.size() * 1e9 / nanos;
    }
}
