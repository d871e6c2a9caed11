package kvisa.dashboard.alerting;

import static kvisa.dashboard.alerting.AlertBuilder.NOON;
import static kvisa.dashboard.alerting.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Theme;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlertBoardTest {

    private static final Instant NOW = NOON.plus(Duration.ofHours(3));
    private static final WatchedAlert ALL =
            alert("posts").except("weibo-hotsearch").watched();

    static Stream<Arguments> broadAndNarrow() {
        return Stream.of(
                Arguments.of(
                        "its language",
                        ALL,
                        alert("posts-zh").except("weibo-hotsearch").language("zh"),
                        true),
                Arguments.of(
                        "its theme",
                        ALL,
                        alert("posts-jobs").except("weibo-hotsearch").theme("jobs"),
                        true),
                Arguments.of("one of its platforms", ALL, alert("posts-weibo").platform("weibo"), true),
                Arguments.of("a platform it leaves out", ALL, alert("posts-hot").platform("weibo-hotsearch"), false),
                Arguments.of("a share", ALL, alert("share-zh").measure("share").language("zh"), false),
                Arguments.of(
                        "a stance",
                        ALL,
                        alert("oppose")
                                .except("weibo-hotsearch")
                                .stance("oppose")
                                .language("zh"),
                        false),
                Arguments.of(
                        "hostile posts", ALL, alert("hostile-zh").hostile(1).language("zh"), false),
                Arguments.of("more platforms", ALL, alert("everything").state(AlertState.PENDING), false),
                Arguments.of("itself again", ALL, alert("posts-again").except("weibo-hotsearch"), false),
                Arguments.of(
                        "long before", ALL, alert("zh").platform("x").start(NOON.minus(Duration.ofDays(1))), false),
                Arguments.of("resolved", ALL, alert("zh").platform("x").state(AlertState.RESOLVED), false),
                Arguments.of("pending", ALL, alert("zh").platform("x").state(AlertState.PENDING), true));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("broadAndNarrow")
    void broaderAlertMutesTheNarrowerThatSaysTheSame(
            String what, WatchedAlert broad, AlertBuilder narrow, boolean muted) {
        AlertBoard board = board(List.of(broad, narrow.watched()));

        assertThat(board.alerts().get(1).isMuted()).as(what).isEqualTo(muted);
        assertThat(board.alerts().get(0).isMuted()).isFalse();
    }

    @Test
    void alertThatDoesNotFireMutesNothing() {
        for (AlertState state : List.of(AlertState.PENDING, AlertState.RESOLVED)) {
            AlertBoard board = board(List.of(
                    alert("posts").state(state).watched(),
                    alert("posts-zh").language("zh").watched()));

            assertThat(board.alerts().get(1).isMuted()).as(state.toString()).isFalse();
        }
    }

    @Test
    void alertThatDoesNotTellItsScopeStandsAlone() {
        WatchedAlert old = WatchedAlert.of(alert("old").build());

        AlertBoard board = board(List.of(ALL, old));

        assertThat(old.scope()).isEqualTo(SeriesScope.UNKNOWN);
        assertThat(board.alerts().get(1).isMuted()).isFalse();
        assertThat(board.alerts()).extracting(HandledAlert::group).doesNotHaveDuplicates();
    }

    static Stream<Arguments> matches() {
        return Stream.of(
                Arguments.of(AlertMatch.ofSeries("jobs-zh"), true),
                Arguments.of(AlertMatch.ofSeries("jobs"), false),
                Arguments.of(new AlertMatch(null, "posts", null, null, null, null), true),
                Arguments.of(new AlertMatch(null, "share", null, null, null, null), false),
                Arguments.of(new AlertMatch(null, null, Severity.WARNING, null, null, null), true),
                Arguments.of(new AlertMatch(null, null, Severity.CRITICAL, null, null, null), false),
                Arguments.of(new AlertMatch(null, null, null, Language.ZH, null, null), true),
                Arguments.of(new AlertMatch(null, null, null, Language.EN, null, null), false),
                Arguments.of(new AlertMatch(null, null, null, null, "weibo", null), false),
                Arguments.of(new AlertMatch(null, null, null, null, null, Theme.JOBS), true),
                Arguments.of(new AlertMatch("jobs-zh", "posts", Severity.WARNING, Language.ZH, null, Theme.JOBS), true),
                Arguments.of(
                        new AlertMatch("jobs-zh", "posts", Severity.WARNING, Language.ZH, "x", Theme.JOBS), false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matches")
    void silenceMutesWhatMatchesEveryPartOfIt(AlertMatch match, boolean muted) {
        WatchedAlert jobs = alert("jobs-zh").language("zh").theme("jobs").watched();

        HandledAlert alert = board(List.of(jobs), silence(match, NOW.minusSeconds(1), NOW.plusSeconds(1)))
                .alerts()
                .get(0);

        assertThat(alert.isMuted()).isEqualTo(muted);
        assertThat(alert.status()).isEqualTo(muted ? AlertStatus.MUTED : AlertStatus.OPEN);
    }

    @Test
    void silenceHoldsFromItsStartUntilJustBeforeItsEnd() {
        AlertMatch match = AlertMatch.ofSeries("posts");

        assertThat(isMuted(silence(match, NOW, NOW.plusSeconds(1)))).isTrue();
        assertThat(isMuted(silence(match, NOW.plusSeconds(1), NOW.plusSeconds(2))))
                .isFalse();
        assertThat(isMuted(silence(match, NOW.minusSeconds(1), NOW))).isFalse();
    }

    @Test
    void twoLanguagesMeetInTheBroaderAlertAndOtherTimesStayApart() {
        WatchedAlert zh = alert("zh")
                .except("weibo-hotsearch")
                .language("zh")
                .start(NOON.minusSeconds(600))
                .watched();
        WatchedAlert en = alert("en").except("weibo-hotsearch").language("en").watched();
        WatchedAlert dayBefore = alert("en")
                .except("weibo-hotsearch")
                .language("en")
                .start(NOON.minus(Duration.ofDays(1)))
                .watched();

        assertThat(groups(zh, en, dayBefore)).containsExactly(zh.id(), en.id(), dayBefore.id());
        assertThat(groups(zh, en, ALL, dayBefore)).containsExactly(zh.id(), zh.id(), zh.id(), dayBefore.id());
        assertThat(groups(dayBefore, ALL, en, zh)).containsExactly(dayBefore.id(), zh.id(), zh.id(), zh.id());
    }

    @Test
    void acknowledgementHoldsUntilItGetsWorse() {
        AlertHandling acknowledged =
                new AlertHandling.Acknowledgement(ALL.id(), Severity.WARNING, "desk", null, NOW.minusSeconds(60));

        HandledAlert same = board(List.of(ALL), acknowledged).alerts().get(0);
        HandledAlert worse = board(List.of(alert("posts").critical().watched()), acknowledged)
                .alerts()
                .get(0);
        HandledAlert over = board(
                        List.of(alert("posts").state(AlertState.RESOLVED).watched()), acknowledged)
                .alerts()
                .get(0);

        assertThat(same.status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
        assertThat(worse.status()).isEqualTo(AlertStatus.OPEN);
        assertThat(worse.acknowledgement()).isPresent();
        assertThat(over.status()).isEqualTo(AlertStatus.OVER);
    }

    private static boolean isMuted(AlertHandling silence) {
        return board(List.of(ALL), silence).alerts().get(0).isMuted();
    }

    private static List<String> groups(WatchedAlert... alerts) {
        return board(List.of(alerts)).alerts().stream().map(HandledAlert::group).toList();
    }

    private static AlertBoard board(List<WatchedAlert> alerts, AlertHandling... handlings) {
        return AlertBoard.ofWatched(alerts, Handlings.of(List.of(handlings)), NOW);
    }

    private static AlertHandling silence(AlertMatch match, Instant from, Instant until) {
        return new AlertHandling.Silence("s", match, from, until, "desk", "known", from);
    }
}
