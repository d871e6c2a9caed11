package kvisa.stream.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpikeDetectorPropertyTest {

    private static final long SEED = 20250928;
    private static final int ROUNDS = 20;

    static Stream<Duration> steps() {
        return Stream.of(
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(7),
                Duration.ofDays(1));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void verdictsOfAPrefixAreThePrefixOfTheVerdicts(Duration step) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Step> steps = randomSteps(random, step);
            int cut = random.nextInt(steps.size());
            DetectorParameters parameters = DetectorParameters.forStep(step, random.nextInt(30));

            assertThat(Series.signals(steps.subList(0, cut), parameters))
                    .isEqualTo(Series.signals(steps, parameters).subList(0, cut));
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void observedLiesAboveTheRangeExactlyWhereItIsOutOfIt(Duration step) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            for (Signal signal : Series.signals(randomSteps(random, step), DetectorParameters.forStep(step, 0))) {
                if (signal.verdict() instanceof Verdict.OutOfRange out) {
                    assertThat(out.reading().observed())
                            .isGreaterThan(out.reading().upper());
                    assertThat(out.reading().upper())
                            .isGreaterThanOrEqualTo(out.reading().expected());
                    assertThat(out.reading().score()).isPositive();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void remembersNoMoreStepsThanFitIntoTheLongWindow(Duration step) {
        Random random = new Random(SEED);
        DetectorParameters parameters = DetectorParameters.forStep(step, 0);
        SpikeDetector detector = new SpikeDetector(parameters);
        History history = History.EMPTY;
        for (Step each : randomSteps(random, step)) {
            history = detector.next(history, each).history();
            assertThat(history.recent().steps()).hasSizeLessThanOrEqualTo(parameters.longSteps());
        }
    }

    /** Counts, amounts or shares with a daily cycle, bursts and gaps. */
    private static List<Step> randomSteps(Random random, Duration step) {
        int kind = random.nextInt(3);
        double level = Math.exp(8 * random.nextDouble());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            Instant start = Series.START.plus(step.multipliedBy(i));
            double burst = random.nextInt(50) == 0 ? Math.exp(5 * random.nextDouble()) : 1;
            double hour = (start.getEpochSecond() % 86_400) / 86_400.0;
            double value = level * burst * (1.2 + Math.sin(2 * Math.PI * hour)) * (0.5 + random.nextDouble());
            steps.add(new Step(start, random.nextInt(10) == 0 ? null : observation(kind, value, random)));
        }
        return steps;
    }

    private static Observation observation(int kind, double value, Random random) {
        long posts = Math.round(value);
        return switch (kind) {
            case 0 -> new Observation.Count(posts);
            case 1 -> new Observation.Amount(value, posts);
            default -> new Observation.Share(Math.round(posts * Math.pow(random.nextDouble(), 3)), posts);
        };
    }
}
