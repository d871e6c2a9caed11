package kvisa.stream.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kvisa.contract.alert.SpikeReading;
import org.junit.jupiter.api.Test;

class SpikeDetectorTest {

    private static final DetectorParameters MINIMUM_20 = DetectorParameters.hourly(20);

    @Test
    void saysInsufficientDataUntilTwoDaysWereObserved() {
        assertThat(Series.lastVerdict(countsThen(47, 1000), MINIMUM_20)).isEqualTo(new Verdict.InsufficientData(47));
        assertThat(Series.lastVerdict(countsThen(48, 1000), MINIMUM_20)).isInstanceOf(Verdict.OutOfRange.class);
    }

    @Test
    void flagsCountFarAboveUsualAndTellsWhy() {
        Verdict verdict = Series.lastVerdict(countsThen(100, 60), MINIMUM_20);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.OutOfRange.class, out -> {
            SpikeReading reading = out.reading();
            assertThat(reading.observed()).isEqualTo(60);
            assertThat(reading.expected()).isCloseTo(10, within(1e-9));
            // Every day was the same, so its high is the level, and its deviation the smallest there is:
            // (10 + 5) * exp(1.65 * 0.15) - 5
            assertThat(reading.upper()).isCloseTo(14.21, within(0.01));
            assertThat(reading.posts()).isEqualTo(60);
            assertThat(reading.historySteps()).isEqualTo(100);
            // log(65 / 15) / (1.65 * 0.15) - 1
            assertThat(reading.score()).isCloseTo(4.92, within(0.01));
        });
    }

    @Test
    void keepsQuietBelowTheMinimumHoweverUnusual() {
        List<Step> steps = Series.hours(101, i -> new Observation.Count(i < 100 ? 0 : 19));

        assertThat(Series.lastVerdict(steps, MINIMUM_20)).isInstanceOf(Verdict.InRange.class);
    }

    @Test
    void gapIsNeitherZeroNorHistory() {
        List<Step> steps = Series.hours(100, i -> i < 40 ? new Observation.Count(10) : null);

        assertThat(Series.lastVerdict(steps, MINIMUM_20)).isInstanceOf(Verdict.Gap.class);
        List<Step> resumed = new ArrayList<>(steps);
        resumed.add(new Step(Series.hour(100), new Observation.Count(1000)));
        assertThat(Series.lastVerdict(resumed, MINIMUM_20)).isEqualTo(new Verdict.InsufficientData(40));
    }

    @Test
    void leavingGapsOutIsTheSameAsHandingThemIn() {
        List<Step> steps =
                Series.hours(300, i -> i % 3 == 0 ? null : new Observation.Count(i % 24 + (i > 250 ? 80 : 0)));
        List<Step> observedOnly =
                steps.stream().filter(step -> step.observed() != null).toList();

        assertThat(Series.episodes(observedOnly, MINIMUM_20)).isEqualTo(Series.episodes(steps, MINIMUM_20));
    }

    @Test
    void comparesEveningsWithEvenings() {
        // Two weeks of 60 posts at 20 h and 5 at other hours: 60 is usual at 20 h and unusual at 4 h.
        List<Step> steps = Series.hours(14 * 24, i -> new Observation.Count(i % 24 == 20 ? 60 : 5));
        List<Step> untilEvening = new ArrayList<>(steps.subList(0, 13 * 24 + 20));
        untilEvening.add(new Step(Series.hour(13 * 24 + 20), new Observation.Count(60)));
        List<Step> untilNight = new ArrayList<>(steps.subList(0, 13 * 24 + 4));
        untilNight.add(new Step(Series.hour(13 * 24 + 4), new Observation.Count(60)));

        assertThat(Series.lastVerdict(untilEvening, MINIMUM_20)).isInstanceOf(Verdict.InRange.class);
        assertThat(Series.lastVerdict(untilNight, MINIMUM_20)).isInstanceOf(Verdict.OutOfRange.class);
    }

    @Test
    void spikeDoesNotHideTheNextOne() {
        List<Step> steps = Series.hours(200, i -> new Observation.Count((i >= 100 && i < 140) || i == 199 ? 200 : 10));

        assertThat(Series.lastVerdict(steps, MINIMUM_20))
                .isInstanceOfSatisfying(
                        Verdict.OutOfRange.class,
                        out -> assertThat(out.reading().expected()).isCloseTo(10, within(2.0)));
    }

    @Test
    void levelThatLastsBecomesUsual() {
        List<Step> steps = Series.hours(100 + 24 * 21, i -> new Observation.Count(i < 100 ? 10 : 200));

        assertThat(Series.lastVerdict(steps, MINIMUM_20)).isInstanceOf(Verdict.InRange.class);
    }

    @Test
    void flagsShareThatManyPostsAgreeOn() {
        assertThat(Series.lastVerdict(sharesThen(new Observation.Share(60, 100)), DetectorParameters.hourly(30)))
                .isInstanceOf(Verdict.OutOfRange.class);
    }

    @Test
    void keepsQuietOnShareOfFewPosts() {
        assertThat(Series.lastVerdict(sharesThen(new Observation.Share(29, 29)), DetectorParameters.hourly(30)))
                .isInstanceOf(Verdict.InRange.class);
    }

    @Test
    void shareIsOutExactlyWhenItsWilsonIntervalLiesAboveTheUsual() {
        for (long matched = 0; matched <= 100; matched++) {
            Verdict verdict =
                    Series.lastVerdict(sharesThen(new Observation.Share(matched, 100)), DetectorParameters.hourly(30));
            assertThat(verdict instanceof Verdict.OutOfRange)
                    .as("%s of 100", matched)
                    .isEqualTo(wilsonLower(matched, 100, 4) > 2000.5 / 10_001);
        }
    }

    @Test
    void shareThatSwingsFromHourToHourNeedsMore() {
        Observation.Share now = new Observation.Share(42, 100);
        List<Step> swinging = new ArrayList<>(Series.hours(100, i -> new Observation.Share(i % 2 == 0 ? 5 : 35, 100)));
        swinging.add(new Step(Series.hour(100), now));

        assertThat(Series.lastVerdict(sharesThen(now), DetectorParameters.hourly(30)))
                .isInstanceOf(Verdict.OutOfRange.class);
        assertThat(Series.lastVerdict(swinging, DetectorParameters.hourly(30))).isInstanceOf(Verdict.InRange.class);
    }

    @Test
    void chanceAloneHardlyEverFires() {
        Random random = new Random(20250928);
        int episodes = 0;
        for (int series = 0; series < 5; series++) {
            episodes += Series.episodes(
                            Series.hours(90 * 24, i -> new Observation.Count(poisson(random, busy(i)))), MINIMUM_20)
                    .size();
        }
        // Five series of 90 days: 10,800 hours.
        assertThat(episodes).isLessThanOrEqualTo(1);
    }

    @Test
    void loudHourOfEveryWeekIsAHabit() {
        List<Step> steps = Series.hours(5 * 168 + 60, i -> new Observation.Count(i % 168 == 33 ? 200 : 10));
        List<Step> otherHour = new ArrayList<>(steps.subList(0, 5 * 168 + 60));
        otherHour.set(otherHour.size() - 1, new Step(Series.hour(5 * 168 + 59), new Observation.Count(200)));

        assertThat(Series.lastVerdict(steps.subList(0, 5 * 168 + 34), MINIMUM_20))
                .isInstanceOf(Verdict.InRange.class);
        assertThat(Series.lastVerdict(otherHour, MINIMUM_20)).isInstanceOf(Verdict.OutOfRange.class);
    }

    @Test
    void slowGrowthIsNoSpike() {
        // A twentieth more every day for forty days, with a daily cycle: seven times as much in the end.
        List<Step> steps =
                Series.hours(40 * 24, i -> new Observation.Count(Math.round(busy(i) * Math.pow(1.05, i / 24.0))));

        assertThat(Series.signals(steps, MINIMUM_20))
                .noneMatch(signal -> signal.verdict() instanceof Verdict.OutOfRange);
    }

    @Test
    void gapWithinAnHourIsFilledWithTheUsualAndNotWithZero() {
        DetectorParameters fiveMinutes = DetectorParameters.forStep(Duration.ofMinutes(5), 0);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 3 * 288; i++) {
            steps.add(new Step(Series.START.plus(Duration.ofMinutes(5L * i)), new Observation.Count(10)));
        }
        Instant afterGap = Series.START.plus(Duration.ofDays(3)).plus(Duration.ofHours(5));
        List<Step> usual = new ArrayList<>(steps);
        usual.add(new Step(afterGap, new Observation.Count(10)));
        List<Step> loud = new ArrayList<>(steps);
        loud.add(new Step(afterGap, new Observation.Count(200)));

        assertThat(Series.lastVerdict(usual, fiveMinutes)).isInstanceOf(Verdict.InRange.class);
        // 200 now and eleven steps of 10 that nobody saw: 25.8 a step.
        assertThat(Series.lastVerdict(loud, fiveMinutes))
                .isInstanceOfSatisfying(
                        Verdict.OutOfRange.class,
                        out -> assertThat(out.reading().observed()).isCloseTo(310 / 12.0, within(0.01)));
    }

    @Test
    void unitOfAnAmountDoesNotMatter() {
        Random random = new Random(11);
        double[] values =
                random.doubles(30 * 24, 0, 1).map(u -> 40 / Math.sqrt(u)).toArray();

        List<Class<?>> small = verdicts(values, 1e-3);
        List<Class<?>> large = verdicts(values, 1e6);

        assertThat(small).isEqualTo(large).contains(Verdict.OutOfRange.class);
    }

    private static List<Class<?>> verdicts(double[] values, double unit) {
        List<Step> steps = Series.hours(values.length, i -> new Observation.Amount(unit * values[i], 0));
        List<Class<?>> classes = new ArrayList<>();
        Series.signals(steps, DetectorParameters.hourly(0))
                .forEach(signal -> classes.add(signal.verdict().getClass()));
        return classes;
    }

    @Test
    void amountsBeyondAllSenseAreJudgedAndNotFatal() {
        double[] values = {-1e308, 0, 1e308, Double.MIN_VALUE, 5};
        List<Step> steps = Series.hours(200, i -> new Observation.Amount(values[i % values.length], 0));

        assertThat(Series.signals(steps, DetectorParameters.hourly(0))).hasSize(200);
    }

    @Test
    void smallShareOfFewPostsAStepIsSeenOverTheHour() {
        DetectorParameters fiveMinutes = DetectorParameters.forStep(Duration.ofMinutes(5), 30);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 3 * 288; i++) {
            boolean last = i >= 3 * 288 - 12;
            steps.add(new Step(
                    Series.START.plus(Duration.ofMinutes(5L * i)),
                    new Observation.Share(last ? 6 : i % 5 == 0 ? 2 : 1, 8)));
        }

        // Six of eight are too few to tell, and below the minimum of 30; seventy-two of ninety-six are neither.
        assertThat(Series.lastVerdict(steps.subList(0, steps.size() - 11), fiveMinutes))
                .isInstanceOf(Verdict.InRange.class);
        assertThat(Series.lastVerdict(steps, fiveMinutes)).isInstanceOf(Verdict.OutOfRange.class);
    }

    @Test
    void refusesStepOutOfOrder() {
        List<Step> steps = List.of(
                new Step(Series.hour(1), new Observation.Count(1)), new Step(Series.hour(1), new Observation.Count(1)));

        assertThatThrownBy(() -> Series.signals(steps, MINIMUM_20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-09-01T01:00:00Z does not lie after");
    }

    private static double busy(int hour) {
        return 20 + 15 * Math.sin(2 * Math.PI * hour / 24);
    }

    /** Knuth's method; means here are below 50. */
    private static long poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static List<Step> countsThen(int hours, long last) {
        return Series.hours(hours + 1, i -> new Observation.Count(i < hours ? 10 : last));
    }

    /** A hundred hours of 20 in 100, then one other. */
    private static List<Step> sharesThen(Observation.Share last) {
        return Series.hours(101, i -> i < 100 ? new Observation.Share(20, 100) : last);
    }

    private static double wilsonLower(double matched, double n, double z) {
        double p = matched / n;
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return (centre - half) / (1 + z * z / n);
    }
}
