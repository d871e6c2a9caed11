package kvisa.stream.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missed of source "a", while "b" goes on and tells what time it is. */
class CoverageAlertsTest {

    private static final Instant START = Instant.parse("2025-09-01T00:00:00Z");
    private static final String A = "coverage/weibo/a";
    private static final int WEEK = 7 * 24;

    private final SpikeWatch watch = new SpikeWatch(List.of(), new MemoryStepBook());

    @Test
    void sourceThatFallsSilentIsPendingThenFiringThenResolvedByItsReturn() {
        hourly("a", 0, WEEK, 50);
        hourly("b", 0, WEEK + 3, 10);
        assertThat(alerts()).isEmpty();

        hourly("b", WEEK + 3, WEEK + 5, 10);
        assertThat(alerts()).extracting(SpikeAlert::state).containsExactly(AlertState.PENDING);

        hourly("b", WEEK + 5, WEEK + 9, 10);
        SpikeAlert firing = only();
        assertThat(firing.state()).isEqualTo(AlertState.FIRING);
        assertThat(firing.kind()).isEqualTo(AlertKind.COVERAGE);
        assertThat(firing.id()).isEqualTo(A + "@2025-09-08T00:00:00Z");
        assertThat(firing.series().source()).isEqualTo("a");
        assertThat(firing.reading().observed()).isZero();
        assertThat(firing.reading().expected()).isEqualTo(50);
        assertThat(firing.drivers()).containsExactly(new Driver("hours=unseen", 8, 0));

        hourly("a", WEEK + 9, WEEK + 10, 50);
        SpikeAlert over = only();
        assertThat(over.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(over.times().resolvedAt()).isEqualTo(hour(WEEK + 9));
    }

    @Test
    void longSilenceIsCriticalAndNeverBecomesAHabit() {
        hourly("a", 0, WEEK, 50);
        hourly("b", 0, 6 * WEEK, 10);

        assertThat(only().state()).isEqualTo(AlertState.FIRING);
        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void missedHoursThatComeLaterWithdrawTheAlert() {
        hourly("a", 0, WEEK, 50);
        hourly("b", 0, WEEK + 12, 10);
        assertThat(alerts()).hasSize(1);

        hourly("a", WEEK, WEEK + 12, 50);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void looksThatFindNothingWhereThereAlwaysIsSomethingAreMissedToo() {
        hourly("a", 0, WEEK, 50);
        hourly("a", WEEK, WEEK + 12, 0);
        hourly("b", 0, WEEK + 12, 10);

        assertThat(only().drivers().get(0).segment()).isEqualTo("hours=empty");
    }

    @Test
    void silenceOfASourceThatOftenIsSilentIsNot() {
        for (int hour = 0; hour < WEEK; hour++) {
            hourly("a", hour, hour + 1, hour % 5 == 0 ? 1 : 0);
        }
        hourly("a", WEEK, WEEK + 24, 0);
        hourly("b", 0, WEEK + 24, 10);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void nightsWithoutLooksAreAHabit() {
        for (int day = 0; day < 10; day++) {
            hourly("a", 24 * day + 8, 24 * day + 20, 50);
        }
        hourly("b", 0, 24 * 10 + 5, 10);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void sourceOfDailyFilesIsGivenADayAndAHalf() {
        for (int day = 0; day < 10; day++) {
            cover("a", "day-" + day, 24 * day, 24 * day + 24, 50);
        }
        hourly("b", 0, 24 * 11 + 9, 10);
        assertThat(alerts()).extracting(SpikeAlert::state).containsExactly(AlertState.PENDING);

        hourly("b", 24 * 11 + 9, 24 * 11 + 14, 10);
        assertThat(alerts()).extracting(SpikeAlert::state).containsExactly(AlertState.FIRING);
    }

    @Test
    void archiveThatWasReadOnceIsMissedByNobody() {
        for (int day = 0; day < 21; day++) {
            cover("a", "archive.tar.gz", 24 * day, 24 * day + 24, 50);
        }
        hourly("b", 0, 24 * 30, 10);

        assertThat(alerts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void alertsAreAFunctionOfTheCoverage(long seed) {
        Random random = new Random(seed);
        List<Coverage> told = new ArrayList<>();
        for (int hour = 0; hour < 3 * WEEK; hour++) {
            boolean silent = hour > WEEK && hour % 97 < 12;
            if (!silent && random.nextInt(15) > 0) {
                told.add(coverage("a", "hour-" + hour, hour, hour + 1, random.nextInt(40)));
            }
            told.add(coverage("b", "hour-" + hour, hour, hour + 1, 10));
        }
        told.forEach(each -> watch.cover(null, each));
        List<SpikeAlert> inOrder = alerts();

        SpikeWatch other = new SpikeWatch(List.of(), new MemoryStepBook());
        Collections.shuffle(told, random);
        for (Coverage each : told) {
            Coverage mistaken =
                    coverage(each.source(), each.unit() + "-mistaken", random.nextInt(3 * WEEK), 3 * WEEK, 9);
            other.cover(null, mistaken);
            other.cover(null, each);
            if (random.nextInt(100) == 0) {
                other.alertsOfTouched();
            }
            other.cover(mistaken, null);
        }

        assertThat(other.alertsOfTouched().get(A)).isEqualTo(inOrder);
        assertThat(inOrder).isNotEmpty();
    }

    private List<SpikeAlert> alerts() {
        return watch.alertsOfTouched().get(A);
    }

    private SpikeAlert only() {
        List<SpikeAlert> alerts = again();
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    /** A change that changes nothing makes the watch tell once more. */
    private List<SpikeAlert> again() {
        Coverage any = coverage("a", "nothing", 0, 0, 0);
        watch.cover(null, any);
        return alerts();
    }

    private void hourly(String source, int from, int to, long read) {
        for (int hour = from; hour < to; hour++) {
            cover(source, "hour-" + hour, hour, hour + 1, read);
        }
    }

    private void cover(String source, String unit, int from, int to, long read) {
        watch.cover(null, coverage(source, unit, from, to, read));
    }

    /** Hours of one day only. */
    private static Coverage coverage(String source, String unit, int from, int to, long read) {
        int last = Math.min(to, from / 24 * 24 + 24);
        return new Coverage(
                "weibo",
                source,
                unit,
                hour(from).atOffset(ZoneOffset.UTC).toLocalDate(),
                IntStream.range(from, last)
                        .mapToObj(hour -> new HourCount(hour % 24, read, 0))
                        .toList());
    }

    private static Instant hour(int index) {
        return START.plus(Duration.ofHours(index));
    }
}
