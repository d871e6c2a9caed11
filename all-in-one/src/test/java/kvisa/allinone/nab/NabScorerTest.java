package kvisa.allinone.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kvisa.allinone.detect.SeriesCsv;
import org.junit.jupiter.api.Test;

class NabScorerTest {

    private static final NabProfile STANDARD = new NabProfile("standard", 1, 0.11, 1);
    private static final NabProfile LOW_FN = new NabProfile("reward_low_FN_rate", 1, 0.11, 2);

    /** A thousand rows, of which 150 do not count; windows of 100 rows. */
    private static final NabSeries SERIES =
            series(1000, new NabSeries.Window(300, 399), new NabSeries.Window(600, 699));

    @Test
    void perfectDetectorIsAtHundredAndSilentOneAtZero() {
        assertThat(score(300, 600).normalised()).isCloseTo(100, within(1e-9));
        assertThat(score().normalised()).isZero();
        assertThat(score().raw()).isEqualTo(-2);
        assertThat(new NabScorer(LOW_FN).score(SERIES, List.of()).normalised()).isZero();
        assertThat(new NabScorer(LOW_FN).score(SERIES, List.of()).raw()).isEqualTo(-4);
    }

    @Test
    void earlierInTheWindowIsWorthMore() {
        // Row 350 lies 50 rows before the row after the end: position -0.5.
        // (2 / (1 + e^-2.5) - 1) / (2 / (1 + e^-5) - 1) = 0.848284 / 0.986614
        assertThat(score(350, 600).raw()).isCloseTo(1 + 0.859793, within(1e-6));
        // The last row: position -0.01, (2 / (1 + e^-0.05) - 1) / 0.986614
        assertThat(score(399, 600).raw()).isCloseTo(1 + 0.025334, within(1e-6));
    }

    @Test
    void onlyTheEarliestDetectionInAWindowCounts() {
        assertThat(score(350, 360, 399, 600)).isEqualTo(score(350, 600));
    }

    @Test
    void missedWindowCostsItsWeight() {
        assertThat(score(300).raw()).isCloseTo(0, within(1e-9));
        assertThat(score(300).normalised()).isCloseTo(50, within(1e-9));
        assertThat(score(300).found()).isEqualTo(1);
    }

    @Test
    void falseAlertCostsMoreTheFurtherItLagsBehindAWindow() {
        // Nothing before it: the full weight.
        assertThat(score(300, 600, 200).raw()).isCloseTo(2 - 0.11, within(1e-9));
        // 33 rows behind a window of 100: position 33 / 99, 2 / (1 + e^(5/3)) - 1 = -0.682255
        assertThat(score(300, 600, 432).raw()).isCloseTo(2 - 0.11 * 0.682255, within(1e-6));
        // 297 rows behind: three widths, the full weight.
        assertThat(score(300, 600, 996).raw()).isCloseTo(2 - 0.11, within(1e-9));
        assertThat(score(300, 600, 432).falseAlerts()).isEqualTo(1);
    }

    @Test
    void probationaryRowsDoNotCount() {
        assertThat(SERIES.probation()).isEqualTo(150);
        assertThat(series(20_000).probation()).isEqualTo(750);
        assertThat(score(0, 149, 300, 600)).isEqualTo(score(300, 600));
        assertThat(score(150, 300, 600).falseAlerts()).isEqualTo(1);
    }

    @Test
    void allSeriesTogetherWeighByTheirWindows() {
        NabScorer scorer = new NabScorer(STANDARD);
        SeriesScore perfect = scorer.score(SERIES, List.of(300, 600));
        SeriesScore silent = scorer.score(series(1000, new NabSeries.Window(500, 549)), List.of());

        assertThat(scorer.normalised(List.of(perfect, silent))).isCloseTo(200 / 3.0, within(1e-9));
    }

    private static SeriesScore score(Integer... detections) {
        return new NabScorer(STANDARD).score(SERIES, List.of(detections));
    }

    private static NabSeries series(int rows, NabSeries.Window... windows) {
        Instant start = Instant.parse("2015-02-26T21:42:53Z");
        return new NabSeries(
                "test",
                IntStream.range(0, rows)
                        .mapToObj(i -> start.plus(Duration.ofMinutes(5L * i)))
                        .map(time -> new SeriesCsv.Row(time.toString(), time, 1))
                        .toList(),
                List.of(windows));
    }
}
