package kvisa.stream.spike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeReading;
import org.junit.jupiter.api.Test;

class AlertLifecycleTest {

    private static final Instant START = Instant.parse("2025-09-28T02:00:00Z");

    @Test
    void firstStepOutOfRangeIsPendingAndSecondFires() {
        assertThat(episodes("a").get(0).state()).isEqualTo(AlertState.PENDING);
        assertThat(episodes("aa").get(0).state()).isEqualTo(AlertState.FIRING);
        assertThat(episodes("aa").get(0).times().startedAt()).isEqualTo(START);
    }

    @Test
    void extremeStepFiresAtOnce() {
        assertThat(episodes("b").get(0).state()).isEqualTo(AlertState.FIRING);
        assertThat(episodes("b").get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void severityIsTheWorstAndPeakTheHighestSoFar() {
        Episode episode = episodes("acb").get(0);

        assertThat(episode.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(episode.times().peakAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(episode.peak().score()).isEqualTo(3);
    }

    @Test
    void pendingThatReturnsToRangeNeverHappened() {
        assertThat(episodes("a.")).isEmpty();
        assertThat(episodes("a.a").get(0).state()).isEqualTo(AlertState.PENDING);
    }

    @Test
    void sixQuietHoursResolve() {
        assertThat(episodes("b.....").get(0).state()).isEqualTo(AlertState.FIRING);
        Episode resolved = episodes("b......").get(0);
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.times().resolvedAt()).isEqualTo(START.plus(Duration.ofHours(7)));
    }

    @Test
    void excursionBeforeThatBelongsToTheSameEpisode() {
        assertThat(episodes("b.....a..")).hasSize(1);
        assertThat(episodes("b.....a..").get(0).state()).isEqualTo(AlertState.FIRING);
        assertThat(episodes("b......b")).hasSize(2);
    }

    @Test
    void keepsFiringForSixHoursWhateverTheStep() {
        assertThat(AlertPolicy.forStep(Duration.ofMinutes(5)).stepsToResolve()).isEqualTo(72);
        assertThat(AlertPolicy.forStep(Duration.ofMinutes(15)).stepsToResolve()).isEqualTo(24);
        assertThat(AlertPolicy.forStep(Duration.ofDays(1)).stepsToResolve()).isEqualTo(3);
    }

    @Test
    void gapsAndMissingHistoryChangeNothing() {
        assertThat(episodes("b..--??--????")).isEqualTo(episodes("b.."));
        assertThat(episodes("a-a").get(0).state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void everyVerdictHasALetterHere() {
        assertThat("-?.a"
                        .chars()
                        .mapToObj(letter -> verdict((char) letter).getClass().getName()))
                .containsExactlyInAnyOrder(Arrays.stream(Verdict.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    /** One letter per hour: a, b, c out of range with score 0.5, 1.5, 3; . in range; - gap; ? too little history. */
    private static List<Episode> episodes(String hours) {
        AlertLifecycle lifecycle = new AlertLifecycle(AlertPolicy.DEFAULT);
        AlertLifecycle.State state = AlertLifecycle.State.QUIET;
        for (int i = 0; i < hours.length(); i++) {
            Instant start = START.plus(Duration.ofHours(i));
            state = lifecycle.next(state, new Signal(start, start.plus(Duration.ofHours(1)), verdict(hours.charAt(i))));
        }
        return state.episodes();
    }

    private static Verdict verdict(char letter) {
        return switch (letter) {
            case '.' -> new Verdict.InRange();
            case '-' -> new Verdict.Gap();
            case '?' -> new Verdict.InsufficientData(3);
            case 'a' -> out(0.5);
            case 'b' -> out(1.5);
            case 'c' -> out(3);
            default -> throw new IllegalArgumentException("letter " + letter);
        };
    }

    private static Verdict out(double score) {
        return new Verdict.OutOfRange(new SpikeReading(100 + 10 * score, 10, 20, 100, 80, score));
    }
}
