package kvisa.stream.spike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kvisa.contract.alert.SpikeReading;
import org.junit.jupiter.api.Test;

class SpikeDetectorTest {

    private static final DetectorParameters MINIMUM_20 = DetectorParameters.hourly(20);

    @Test
    void saysInsufficientDataUntilThreeDaysWereObserved() {
        assertThat(Series.lastVerdict(countsThen(71, 1000), MINIMUM_20)).isEqualTo(new Verdict.InsufficientData(71));
        assertThat(Series.lastVerdict(countsThen(72, 1000), MINIMUM_20)).isInstanceOf(Verdict.OutOfRange.class);
    }

    @Test
    void flagsCountFarAboveUsualAndTellsWhy() {
        Verdict verdict = Series.lastVerdict(countsThen(100, 60), MINIMUM_20);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.OutOfRange.class, out -> {
            SpikeReading reading = out.reading();
            assertThat(reading.observed()).isEqualTo(60);
            assertThat(reading.expected()).isEqualTo(10);
            // Poisson: 10 + 4 * sqrt(10).
            assertThat(reading.upper()).isCloseTo(22.65, within(0.01));
            assertThat(reading.posts()).isEqualTo(60);
            assertThat(reading.historySteps()).isEqualTo(100);
            // (60 - 22.65) / (22.65 - 10)
            assertThat(reading.score()).isCloseTo(2.95, within(0.01));
        });
    }

    @Test
    void keepsQuietBelowTheMinimumHoweverUnusual() {
        List<Step> steps = Series.hours(101, i -> new Observation.Count(i < 100 ? 0 : 19));

        assertThat(Series.lastVerdict(steps, MINIMUM_20)).isInstanceOf(Verdict.InRange.class);
    }

    @Test
    void gapIsNeitherZeroNorHistory() {
        List<Step> steps = Series.hours(100, i -> i < 60 ? new Observation.Count(10) : null);

        assertThat(Series.lastVerdict(steps, MINIMUM_20)).isInstanceOf(Verdict.Gap.class);
        List<Step> resumed = new ArrayList<>(steps);
        resumed.add(new Step(Series.hour(100), new Observation.Count(1000)));
        assertThat(Series.lastVerdict(resumed, MINIMUM_20)).isEqualTo(new Verdict.InsufficientData(60));
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
                        out -> assertThat(out.reading().expected()).isEqualTo(10));
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
    void shortCutNeverHidesWhatTheRangeWouldFlag() {
        Random random = new Random(7);
        AmountBaseline baseline = new AmountBaseline(MINIMUM_20);
        for (int round = 0; round < 300; round++) {
            List<History.Past> past = randomPast(random);
            for (int value = 0; value < 80; value++) {
                Observation observed = new Observation.Count(value);
                if (baseline.isCommon(past, Series.hour(240), observed)) {
                    assertThat((double) value)
                            .isLessThanOrEqualTo(baseline.expect(past, Series.hour(240), observed)
                                    .upper());
                }
            }
        }
    }

    private static List<History.Past> randomPast(Random random) {
        int high = 1 + random.nextInt(60);
        List<History.Past> past = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            if (random.nextInt(5) > 0) {
                long posts = random.nextInt(10) == 0 ? random.nextInt(high) : random.nextInt(10);
                past.add(new History.Past(
                        Series.hour(i), new Observation.Count(posts), posts > 40 && random.nextBoolean()));
            }
        }
        return past;
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
