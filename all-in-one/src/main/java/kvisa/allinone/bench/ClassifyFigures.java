package kvisa.allinone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Speed of one way of reading on one set of posts. Immutable.
 *
 * @param way               how they were read
 * @param posts             which posts: {@code zh}, {@code en}, {@code mix}
 * @param postsPerSecond    by the clock, one thread; other programs on the machine lower it
 * @param microsPerPost     processor time of that thread
 * @param kibibytesPerPost  memory allocated
 * @param ofFloor           the floor's processor time over this one's, for the same posts: 1 is as fast as the floor
 */
public record ClassifyFigures(
        String way,
        String posts,
        double postsPerSecond,
        double microsPerPost,
        double kibibytesPerPost,
        double ofFloor) {

    private static final int WARM_UP_SECONDS = 4;

    private static final TimeValue ONE_SECOND = TimeValue.seconds(1);

    /** How many measurements there are. */
    public static int count() {
        return Arrays.stream(BenchPosts.values())
                .mapToInt(posts -> Way.reading(posts).size())
                .sum();
    }

    /**
     * Measures all ways, each in a Java process of its own.
     *
     * @param seconds  measured per way and set of posts, after warming up
     * @param done     is told how many measurements are over
     * @throws RunnerException if one of them fails
     */
    public static List<ClassifyFigures> measure(int seconds, LongConsumer done) throws RunnerException {
        List<ClassifyFigures> figures = new ArrayList<>();
        long finished = 0;
        for (BenchPosts posts : BenchPosts.values()) {
            double floorMicros = Double.NaN;
            for (Way way : Way.reading(posts)) {
                RunResult result = only(new Runner(options(way, posts, seconds)).run());
                double micros = secondary(result, "nanos") / secondary(result, "posts") / 1_000;
                floorMicros = way.equals(Way.FLOOR) ? micros : floorMicros;
                figures.add(new ClassifyFigures(
                        way.name(),
                        posts.name().toLowerCase(Locale.ROOT),
                        result.getPrimaryResult().getScore(),
                        micros,
                        secondary(result, "gc.alloc.rate.norm") / 1024,
                        floorMicros / micros));
                done.accept(++finished);
            }
        }
        return figures;
    }

    private static Options options(Way way, BenchPosts posts, int seconds) {
        return new OptionsBuilder()
                .include("^" + ClassifyBenchmark.class.getName() + "\\." + way.method() + "$")
                .param("posts", posts.name())
                .forks(1)
                .threads(1)
                .warmupIterations(WARM_UP_SECONDS)
                .warmupTime(ONE_SECOND)
                .measurementIterations(seconds)
                .measurementTime(ONE_SECOND)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private static RunResult only(Collection<RunResult> results) {
        if (results.size() != 1) {
            throw new IllegalStateException("JMH gave " + results.size() + " results, wanted 1");
        }
        return results.iterator().next();
    }

    private static double secondary(RunResult result, String name) {
        Result<?> found = Objects.requireNonNull(result.getSecondaryResults().get(name), name);
        return found.getScore();
    }
}
