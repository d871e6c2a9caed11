package kvisa.dashboard.notify;

import static kvisa.dashboard.alerting.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.StoreHandlingLog;
import kvisa.dashboard.alerting.AlertBuilder;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.alerting.HandlingUnavailableException;
import kvisa.dashboard.alerting.NotifyPolicy;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierTest {

    private static final NotifyPolicy POLICY = new NotifyPolicy(
            Duration.ofHours(4), Duration.ofSeconds(10), Duration.ofDays(1), new StandstillWatch(Duration.ofHours(3)));
    private static final SpikeAlert ALERT = alert("posts").build();

    @TempDir
    private Path folder;

    private DuckDbHistoryStore store;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> taken = new ArrayList<>();
    private Instant now = AlertBuilder.NOON.plus(Duration.ofHours(3));
    private boolean down;
    private boolean brokersDown;
    private OptionalLong turn = OptionalLong.of(0);
    private long position;
    private Map<String, Long> lag = lag(0, 0);

    @BeforeEach
    void open() {
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
        put(ALERT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsOnceItHasSettledAndNotAgain() {
        Notifier notifier = notifier();

        notifier.step();
        assertThat(taken).isEmpty();
        later(Duration.ofSeconds(10));
        notifier.step();
        notifier.step();

        assertThat(taken).containsExactly("firing");
        assertThat(meters.get("kvisa.notify.messages")
                        .tag("outcome", "delivered")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anotherProcessDoesNotTellWhatThisOneTold() {
        settled(notifier());

        settled(notifier());

        assertThat(taken).containsExactly("firing");
    }

    @Test
    void tellsTheEndEvenAfterARestart() {
        settled(notifier());
        put(alert("posts").state(AlertState.RESOLVED).build());

        settled(notifier());

        assertThat(taken).containsExactly("firing", "resolved");
    }

    @Test
    void tellsThatAnAlertIsWithdrawnOnceItIsGone() {
        Notifier notifier = notifier();
        settled(notifier);
        store.apply(
                new HistoryBatch.Builder().alert(new Change<>(ALERT.id(), null)).build());

        settled(notifier);
        settled(notifier);

        assertThat(taken).containsExactly("firing", "withdrawn");
    }

    @Test
    void storeThatIsBeingRebuiltIsNoReasonToWithdraw() {
        Notifier notifier = notifier();
        settled(notifier);
        store.forget(TopicCatalogue.ALERTS.name());
        lag = lag(7, 0);

        settled(notifier);

        assertThat(taken).containsExactly("firing");
    }

    @Test
    void whatTheInstanceBeforeWroteDownMustHaveBeenReadFirst() {
        turn = OptionalLong.of(5);
        position = 4;
        settled(notifier());
        assertThat(taken).isEmpty();

        position = 5;
        settled(notifier());

        assertThat(taken).containsExactly("firing");
    }

    @Test
    void nobodyIsToldOutOfTurn() {
        turn = OptionalLong.empty();

        settled(notifier());

        assertThat(taken).isEmpty();
    }

    @Test
    void failingChannelIsTriedAgainEverLaterAndTellsWhatIsTrueByThen() {
        Notifier notifier = notifier();
        down = true;
        settled(notifier);
        notifier.step();
        assertThat(taken).containsExactly("(failed)");

        later(Duration.ofSeconds(5));
        notifier.step();
        later(Duration.ofSeconds(5));
        notifier.step();
        assertThat(taken).as("the second pause is longer").containsExactly("(failed)", "(failed)");

        down = false;
        put(alert("posts").critical().build());
        later(Duration.ofSeconds(5));
        notifier.step();

        assertThat(taken).containsExactly("(failed)", "(failed)", "firing");
        assertThat(notified().severity()).hasToString("critical");
    }

    @Test
    void whatCouldNotBeWrittenDownIsNotToldAgainAndWrittenLater() {
        Notifier notifier = notifier();
        brokersDown = true;
        settled(notifier);
        notifier.step();
        assertThat(taken).containsExactly("firing");
        assertThat(store.handling()).isEmpty();

        brokersDown = false;
        notifier.step();

        assertThat(notified().messages()).isEqualTo(1);
        assertThat(taken).containsExactly("firing");
    }

    @Test
    void alertsThatBelongTogetherAreOneMessage() {
        Message message = new Message("g", List.of(notice("a"), notice("b")));
        Message other = new Message("g", List.of(notice("b"), notice("a")));

        assertThat(message.key()).isEqualTo(other.key()).matches("[0-9a-f]{32}");
        assertThat(new Message("g", List.of(notice("a"))).key()).isNotEqualTo(message.key());
    }

    @Test
    void oldHandlingIsTidiedAway() {
        AlertHandling ended = new AlertHandling.Silence(
                "old",
                kvisa.contract.handling.AlertMatch.ofSeries("x"),
                now.minus(Duration.ofDays(40)),
                now.minus(Duration.ofDays(31)),
                "desk",
                "known",
                now.minus(Duration.ofDays(40)));
        new StoreHandlingLog(store).put(ended);

        notifier().step();

        assertThat(store.handling()).isEmpty();
    }

    private static kvisa.dashboard.alerting.Notice notice(String id) {
        return new kvisa.dashboard.alerting.Notice(
                kvisa.contract.handling.NoticeKind.FIRING, id, id, AlertBuilder.NOON, ALERT.severity(), 1, null);
    }

    private AlertHandling.Notified notified() {
        return (AlertHandling.Notified) store.handling().get(0);
    }

    private Notifier notifier() {
        return new Notifier(
                new Notifier.Sources(
                        store,
                        () -> new FeedState(FeedState.Phase.FOLLOWING, "", lag),
                        () -> position,
                        () -> turn,
                        log(),
                        meters,
                        () -> now),
                POLICY,
                List.of(channel()));
    }

    private HandlingLog log() {
        StoreHandlingLog working = new StoreHandlingLog(store);
        return new HandlingLog() {
            @Override
            public void put(AlertHandling handling) {
                if (brokersDown) {
                    throw new HandlingUnavailableException("down");
                }
                working.put(handling);
            }

            @Override
            public void remove(String key) {
                working.remove(key);
            }
        };
    }

    private NotificationChannel channel() {
        return new NotificationChannel() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void send(Message message) {
                if (down) {
                    taken.add("(failed)");
                    throw new DeliveryException("down");
                }
                message.notices().forEach(notice -> taken.add(notice.kind().toString()));
            }
        };
    }

    /** Looks, waits until what fires has settled, and looks again. */
    private void settled(Notifier notifier) {
        notifier.step();
        later(Duration.ofSeconds(10));
        notifier.step();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private void put(@Nullable SpikeAlert alert) {
        store.apply(new HistoryBatch.Builder()
                .alert(new Change<>(ALERT.id(), alert))
                .build());
    }

    private static Map<String, Long> lag(long alerts, long handling) {
        return Map.of(TopicCatalogue.ALERTS.name(), alerts, TopicCatalogue.ALERT_HANDLING.name(), handling);
    }
}
