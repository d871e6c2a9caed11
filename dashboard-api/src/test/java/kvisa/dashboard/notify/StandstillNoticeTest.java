package kvisa.dashboard.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.StoreHandlingLog;
import kvisa.dashboard.alerting.NotifyPolicy;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.Liveness;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What channels are told when nothing comes from any source any more. */
class StandstillNoticeTest {

    private static final Instant SIX = Instant.parse("2026-03-01T06:00:00Z");

    @TempDir
    private Path folder;

    private DuckDbHistoryStore store;
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Long> lag = new HashMap<>();
    private StandstillWatch watch = new StandstillWatch(Duration.ofHours(3));
    private Instant now = SIX;

    @BeforeEach
    void open() {
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
        TopicCatalogue.all().forEach(topic -> lag.put(topic.name(), 0L));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsOnceThatLiveSourcesFellSilentAndOnceThatTheyCameBack() {
        // Given
        readLive(6, 12);
        Notifier notifier = notifier();
        at("2026-03-01T15:59:00Z", notifier);
        assertThat(taken).isEmpty();

        // When
        at("2026-03-01T16:01:00Z", notifier);
        at("2026-03-01T17:00:00Z", notifier);
        readLive(17, 18);
        at("2026-03-01T18:30:00Z", notifier);
        at("2026-03-01T19:00:00Z", notifier);

        // Then
        assertThat(taken).containsExactly("coverage/all firing", "coverage/all resolved");
    }

    @Test
    void remindsUntilSomeoneSilencesIt() {
        readLive(6, 12);
        Notifier notifier = notifier();
        at("2026-03-01T16:01:00Z", notifier);
        at("2026-03-01T20:02:00Z", notifier);
        new StoreHandlingLog(store)
                .put(new AlertHandling.Silence(
                        "s",
                        AlertMatch.ofSeries(StandstillWatch.SERIES),
                        now,
                        now.plus(Duration.ofDays(1)),
                        "desk",
                        "moving house",
                        now));

        at("2026-03-02T01:00:00Z", notifier);

        assertThat(taken).containsExactly("coverage/all firing", "coverage/all repeat");
    }

    @Test
    void archiveThatWasReadOnceNeverFallsSilent() {
        read(6, 12, Instant.parse("2026-03-01T13:10:00Z"));

        at("2026-03-01T18:00:00Z", notifier());

        assertThat(taken).isEmpty();
    }

    @Test
    void nothingIsToldWhenItIsOff() {
        watch = StandstillWatch.OFF;
        readLive(6, 12);

        at("2026-03-02T06:00:00Z", notifier());

        assertThat(taken).isEmpty();
    }

    @Test
    void anotherProcessDoesNotTellItAgainButTellsItsEnd() {
        readLive(6, 12);
        at("2026-03-01T16:01:00Z", notifier());

        at("2026-03-01T17:00:00Z", notifier());
        readLive(17, 18);
        at("2026-03-01T18:30:00Z", notifier());

        assertThat(taken).containsExactly("coverage/all firing", "coverage/all resolved");
    }

    @Test
    void progressThatIsStillToBeReadMaySayOtherwise() {
        readLive(6, 12);
        lag.put(TopicCatalogue.INGEST_PROGRESS.name(), 5L);
        Notifier notifier = notifier();

        at("2026-03-01T18:00:00Z", notifier);
        assertThat(taken).isEmpty();

        lag.put(TopicCatalogue.INGEST_PROGRESS.name(), 0L);
        at("2026-03-01T18:10:00Z", notifier);
        store.forget(TopicCatalogue.INGEST_PROGRESS.name());
        lag.put(TopicCatalogue.INGEST_PROGRESS.name(), 12L);
        at("2026-03-01T18:20:00Z", notifier);

        assertThat(taken).as("a history that is being rebuilt is no end").containsExactly("coverage/all firing");
    }

    /** One file that grows: each hour is told of ten minutes after its end, with all those before it. */
    private void readLive(int from, int to) {
        for (int hour = from; hour <= to; hour++) {
            read(from, hour, SIX.plus(Duration.ofHours(hour - 6 + 1)).plus(Duration.ofMinutes(10)));
        }
    }

    private void read(int from, int to, Instant writtenAt) {
        List<IngestProgress.HourCount> hours = new ArrayList<>();
        for (int hour = from; hour <= to; hour++) {
            hours.add(new IngestProgress.HourCount(hour, 5, 1));
        }
        IngestProgress.Coverage coverage = new IngestProgress.Coverage(
                "weibo", "crawler", "from-" + from, LocalDate.ofInstant(SIX, ZoneOffset.UTC), hours);
        HistoryBatch.Builder batch = new HistoryBatch.Builder().progress(new Change<>(coverage.key(), coverage));
        Liveness.hour(coverage, writtenAt).ifPresent(batch::liveHour);
        store.apply(batch.build());
    }

    /** Looks, waits until what fires has settled, and looks again. */
    private void at(String time, Notifier notifier) {
        now = Instant.parse(time);
        notifier.step();
        now = now.plusSeconds(10);
        notifier.step();
    }

    private Notifier notifier() {
        return new Notifier(
                new Notifier.Sources(
                        store,
                        () -> new FeedState(FeedState.Phase.FOLLOWING, "", lag),
                        () -> 0,
                        () -> OptionalLong.of(0),
                        new StoreHandlingLog(store),
                        new SimpleMeterRegistry(),
                        () -> now),
                new NotifyPolicy(Duration.ofHours(4), Duration.ofSeconds(10), Duration.ofDays(1), watch),
                List.of(new Taking()));
    }

    private final class Taking implements NotificationChannel {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void send(Message message) {
            message.notices().forEach(notice -> taken.add(notice.series() + " " + notice.kind()));
        }
    }
}
