package kvisa.dashboard.alerting;

import static kvisa.dashboard.alerting.AlertBuilder.NOON;
import static kvisa.dashboard.alerting.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;
import kvisa.contract.handling.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DueNoticesTest {

    private static final Instant NOW = NOON.plus(Duration.ofHours(3));
    private static final NotifyPolicy POLICY =
            new NotifyPolicy(Duration.ofHours(4), Duration.ofSeconds(15), Duration.ofDays(1), StandstillWatch.OFF);
    private static final SpikeAlert FIRING = alert("posts").build();
    private static final SpikeAlert WORSE = alert("posts").critical().build();
    private static final SpikeAlert PENDING =
            alert("posts").state(AlertState.PENDING).build();
    private static final SpikeAlert RESOLVED =
            alert("posts").state(AlertState.RESOLVED).build();
    private static final Instant JUST_NOW = NOW.minus(Duration.ofHours(1));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(4));
    private static final AlertHandling ACCEPTED =
            new AlertHandling.Acknowledgement(FIRING.id(), Severity.WARNING, "desk", null, JUST_NOW);
    private static final AlertHandling SILENCE = new AlertHandling.Silence(
            "s", AlertMatch.ofSeries("posts"), JUST_NOW, NOW.plusSeconds(1), "desk", "known", JUST_NOW);

    static Stream<Arguments> situations() {
        return Stream.of(
                due("fires, nobody knows", FIRING, NoticeKind.FIRING),
                due("fires, told", FIRING, null, told(NoticeKind.FIRING, JUST_NOW)),
                due("fires, told long ago", FIRING, NoticeKind.REPEAT, told(NoticeKind.FIRING, LONG_AGO)),
                due("fires, reminded", FIRING, null, told(NoticeKind.REPEAT, JUST_NOW)),
                due("fires, reminded long ago", FIRING, NoticeKind.REPEAT, told(NoticeKind.REPEAT, LONG_AGO)),
                due("gets worse", WORSE, NoticeKind.WORSE, told(NoticeKind.FIRING, JUST_NOW)),
                due("acknowledged before told", FIRING, null, ACCEPTED),
                due("acknowledged, told long ago", FIRING, null, ACCEPTED, told(NoticeKind.FIRING, LONG_AGO)),
                due("acknowledged, then worse", WORSE, NoticeKind.WORSE, ACCEPTED, told(NoticeKind.FIRING, JUST_NOW)),
                due("acknowledged before told, then worse", WORSE, NoticeKind.FIRING, ACCEPTED),
                due("silenced", FIRING, null, SILENCE),
                due("silenced, worse", WORSE, null, SILENCE, told(NoticeKind.FIRING, LONG_AGO)),
                due("resolved, told", RESOLVED, NoticeKind.RESOLVED, told(NoticeKind.FIRING, LONG_AGO)),
                due(
                        "resolved, acknowledged",
                        RESOLVED,
                        NoticeKind.RESOLVED,
                        ACCEPTED,
                        told(NoticeKind.FIRING, LONG_AGO)),
                due("resolved, silenced", RESOLVED, null, SILENCE, told(NoticeKind.FIRING, LONG_AGO)),
                due("resolved, nobody was told", RESOLVED, null),
                due("resolved, told so", RESOLVED, null, told(NoticeKind.RESOLVED, LONG_AGO)),
                due("fires again after all", FIRING, NoticeKind.FIRING, told(NoticeKind.RESOLVED, LONG_AGO)),
                due("pending", PENDING, null),
                due("pending again", PENDING, null, told(NoticeKind.FIRING, LONG_AGO)),
                due("told on another channel", FIRING, NoticeKind.FIRING, toldTo("slack", NoticeKind.FIRING, JUST_NOW)),
                due("gone", null, NoticeKind.WITHDRAWN, told(NoticeKind.FIRING, LONG_AGO)),
                due("gone, told so", null, null, told(NoticeKind.WITHDRAWN, LONG_AGO)),
                due("gone after it was over", null, null, told(NoticeKind.RESOLVED, LONG_AGO)),
                due("gone, told to another", null, null, toldTo("slack", NoticeKind.FIRING, LONG_AGO)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("situations")
    void tellsWhatIsNewsAndNothingElse(
            String what, @Nullable SpikeAlert alert, @Nullable NoticeKind wanted, List<AlertHandling> done) {
        List<NoticeKind> due = due(alert, done, NOW.minusSeconds(15));

        assertThat(due).as(what).isEqualTo(wanted == null ? List.of() : List.of(wanted));
    }

    @Test
    void waitsForAnAlertToSettleBeforeItIsToldFirst() {
        assertThat(due(FIRING, List.of(), NOW.minusSeconds(14))).isEmpty();
        assertThat(due(FIRING, List.of(), NOW.minusSeconds(15))).containsExactly(NoticeKind.FIRING);
    }

    @Test
    void historyIsNotToldButTheEndOfWhatWasTold() {
        SpikeAlert old = alert("posts").start(NOON.minus(Duration.ofDays(9))).build();
        SpikeAlert over = alert("posts")
                .start(NOON.minus(Duration.ofDays(9)))
                .state(AlertState.RESOLVED)
                .build();
        AlertHandling.Notified told =
                Notice.of(NoticeKind.FIRING, handled(old, List.of()), 1).told("webhook", LONG_AGO);

        assertThat(due(old, List.of(), NOW.minusSeconds(60))).isEmpty();
        assertThat(due(old, List.of(told), NOW.minusSeconds(60))).isEmpty();
        assertThat(due(over, List.of(told), NOW.minusSeconds(60))).containsExactly(NoticeKind.RESOLVED);
    }

    /** Whoever follows what is due hears each step once, under a key that no other step has. */
    @Test
    void keysOfALifeAreAllDifferentAndAttemptsAtTheSameStepShareThem() {
        List<AlertHandling> done = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Instant now = NOW;
        for (SpikeAlert alert : List.of(FIRING, FIRING, FIRING, WORSE, RESOLVED, FIRING, RESOLVED)) {
            Notice notice = notices(alert, done, NOW.minusSeconds(60), now).get(0);
            Notice again = notices(alert, done, NOW.minusSeconds(60), now.plusSeconds(5))
                    .get(0);

            assertThat(again.key()).isEqualTo(notice.key());
            keys.add(notice.key());
            done.removeIf(each -> each.key().equals(notice.told("webhook", NOW).key()));
            done.add(notice.told("webhook", now));
            now = now.plus(Duration.ofHours(4));
        }

        assertThat(keys).doesNotHaveDuplicates().first().isEqualTo(FIRING.id() + "/1/firing/warning");
    }

    private static Arguments due(
            String what, @Nullable SpikeAlert alert, @Nullable NoticeKind wanted, AlertHandling... done) {
        return Arguments.of(what, alert, wanted, List.of(done));
    }

    private static List<NoticeKind> due(@Nullable SpikeAlert alert, List<AlertHandling> done, Instant since) {
        return notices(alert, done, since, NOW).stream().map(Notice::kind).toList();
    }

    private static List<Notice> notices(
            @Nullable SpikeAlert alert, List<AlertHandling> done, Instant since, Instant now) {
        Handlings handlings = Handlings.of(done);
        AlertBoard board = AlertBoard.of(alert == null ? List.of() : List.of(alert), handlings, now);
        Map<String, Instant> firingSince = alert == null ? Map.of() : Map.of(alert.id(), since);
        return new DueNotices("webhook", handlings, firingSince, POLICY, now).of(board);
    }

    private static HandledAlert handled(SpikeAlert alert, List<AlertHandling> done) {
        return AlertBoard.of(List.of(alert), Handlings.of(done), NOW).alerts().get(0);
    }

    private static AlertHandling told(NoticeKind kind, Instant at) {
        return toldTo("webhook", kind, at);
    }

    private static AlertHandling toldTo(String channel, NoticeKind kind, Instant at) {
        return Notice.of(kind, handled(FIRING, List.of()), 1).told(channel, at);
    }
}
