package kvisa.dashboard.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.NoticeKind;
import kvisa.dashboard.history.LastHeard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandstillWatchTest {

    private static final Instant NEWEST = Instant.parse("2026-03-01T10:00:00Z");
    private static final StandstillWatch WATCH = new StandstillWatch(Duration.ofHours(3));
    private static final Handlings NOTHING_DONE = Handlings.of(List.of());

    @ParameterizedTest
    @CsvSource({
        "PT2H59M, 12, false",
        "PT3H, 12, false",
        "PT3H1S, 12, true",
        "PT72H, 12, true",
        "PT4H, 3, true",
        "PT4H, 2, false", // an archive, however fresh, vouches for one hour, or two if it takes long
        "PT4H, 0, false"
    })
    void standsStillWhenTheNewestIsTooOldAndReadingHadBeenLive(Duration age, long liveHours, boolean still) {
        assertThat(WATCH.since(new LastHeard(NEWEST, liveHours), NEWEST.plus(age)))
                .isEqualTo(still ? Optional.of(NEWEST) : Optional.empty());
    }

    @Test
    void nothingStandsStillWhereNothingWasEverHeardOrTheWatchIsOff() {
        Instant now = NEWEST.plus(Duration.ofDays(2));

        assertThat(WATCH.since(new LastHeard(null, 0), now)).isEmpty();
        assertThat(StandstillWatch.OFF.since(new LastHeard(NEWEST, 12), now)).isEmpty();
        assertThatThrownBy(() -> new StandstillWatch(Duration.ofHours(-1))).hasMessageContaining("PT-1H");
    }

    @Test
    void alertKeepsTheNameItWasToldByWhenLateRecordsMoveTheStart() {
        Handlings told = told("coverage/all@before", NoticeKind.FIRING);

        assertThat(alerts(heard(NEWEST), told)).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo("coverage/all@before");
            assertThat(alert.state()).isEqualTo(AlertState.FIRING);
        });
    }

    @Test
    void alertOfWhichSeveralChannelsWereToldIsOne() {
        Handlings told = Handlings.of(List.of(
                notified("log", "coverage/all@before", NoticeKind.FIRING),
                notified("slack", "coverage/all@before", NoticeKind.REPEAT)));

        assertThat(alerts(heard(NEWEST), told)).hasSize(1);
    }

    @Test
    void isOverOnceSomethingComesAgain() {
        Instant back = NEWEST.plus(Duration.ofHours(5));

        assertThat(alerts(heard(back), told("coverage/all@before", NoticeKind.FIRING)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
                    assertThat(alert.times().resolvedAt()).isEqualTo(back);
                });
        assertThat(alerts(heard(back), told("coverage/all@before", NoticeKind.RESOLVED)))
                .isEmpty();
    }

    @Test
    void whileSomethingIsStillToBeReadNothingBeginsAndNothingEnds() {
        assertThat(alerts(null, NOTHING_DONE)).isEmpty();
        assertThat(alerts(null, told("coverage/all@before", NoticeKind.FIRING)))
                .singleElement()
                .extracting(SpikeAlert::state)
                .isEqualTo(AlertState.PENDING);
    }

    @Test
    void readsThatNothingComesInBothLanguages() {
        SpikeAlert alert = alerts(heard(NEWEST), NOTHING_DONE).get(0);

        assertThat(words(Words.Tongue.EN).of(alert))
                .isEqualTo("Nothing new has come from any source since 1 Mar, 10:00."
                        + " Reading may have stopped: what is said meanwhile is unknown.");
        // Nothing new from any source since 10:00 on 1 March. Collection may have stopped: what is said since is
        // unknown.
        assertThat(words(Words.Tongue.ZH).of(alert)).isEqualTo("自 3月1日 10:00 起没有任何来源的新数据。采集可能已停止：此后的言论未知。");
        assertThat(words(Words.Tongue.EN).seriesName(StandstillWatch.SERIES)).isEqualTo("All sources");
    }

    private static AlertWords words(Words.Tongue tongue) {
        return new AlertWords(Words.of(tongue, java.time.ZoneOffset.UTC));
    }

    private static List<SpikeAlert> alerts(@Nullable LastHeard heard, Handlings handlings) {
        return WATCH.alerts(Optional.ofNullable(heard), handlings, NEWEST.plus(Duration.ofHours(6)));
    }

    private static LastHeard heard(Instant newest) {
        return new LastHeard(newest, 12);
    }

    private static Handlings told(String alertId, NoticeKind kind) {
        return Handlings.of(List.of(notified("log", alertId, kind)));
    }

    private static AlertHandling.Notified notified(String channel, String alertId, NoticeKind kind) {
        return new AlertHandling.Notified(
                channel, alertId, StandstillWatch.SERIES, NEWEST, kind, Severity.CRITICAL, 1, NEWEST);
    }
}
