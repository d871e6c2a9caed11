package kvisa.dashboard.kafka;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.codec.Codecs;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.FeedState.Phase;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.TopicPosition;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFollowerTest {

    private static final HistoryBatch WEEK = Feeding.inventedWeek(60);

    @TempDir
    private Path folder;

    private final FakeCluster cluster = new FakeCluster();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-10-02T00:00:00Z"));
    private final List<SpikeAlert> told = new CopyOnWriteArrayList<>();
    private DuckDbHistoryStore store;
    private TopicFollower follower;

    @BeforeEach
    void open() {
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
    }

    @AfterEach
    void close() {
        follower.close();
        store.close();
    }

    @Test
    void everyTopicReachesTheHistoryAndLagIsZero() {
        // Given
        sendWeek();

        // When
        follow();

        // Then
        awaitPosts(WEEK.posts().size());
        await().until(() -> follower.state().lag().values().stream().allMatch(lag -> lag != null && lag == 0));
        assertThat(store.status().ingest()).hasSize(1);
        assertThat(store.status().rejected().byStage()).isEqualTo(Map.of(RejectStage.INGEST, 15L));
        assertThat(store.findAlert("hostile-share@2025-10-01T02:00:00Z")).isPresent();
        assertThat(follower.state().phase()).isEqualTo(Phase.FOLLOWING);
        assertThat(position(TopicCatalogue.ASSESSED)).isEqualTo(WEEK.posts().size());
    }

    @Test
    void laterValuesAndTombstonesTakeEffect() {
        // Given
        AssessedPost kept = post("weibo:1", "2025-09-28T01:00:00Z").build();
        send(post("weibo:1", "2025-09-28T00:00:00Z").build());
        send(post("weibo:2", "2025-09-28T00:00:00Z").build());
        follow();
        awaitPosts(2);

        // When
        send(kept);
        cluster.send(TopicCatalogue.ASSESSED, "weibo:2", Codecs.ASSESSED_POST, null);

        // Then
        awaitPosts(1);
        assertThat(store.newestPost()).contains(kept.eventTime());
    }

    @Test
    void restartGoesOnWhereTheRowsEnd() {
        // Given
        sendWeek();
        follow();
        awaitPosts(WEEK.posts().size());
        await().until(() -> position(TopicCatalogue.AGGREGATES) == WEEK.cells().size());
        long before = position(TopicCatalogue.ASSESSED);
        follower.close();
        send(post("weibo:late", "2025-10-01T18:00:00Z").build());

        // When
        follow();

        // Then
        awaitPosts(WEEK.posts().size() + 1);
        assertThat(startOfSession(1, TopicCatalogue.ASSESSED)).isEqualTo(before);
        assertThat(startOfSession(1, TopicCatalogue.AGGREGATES))
                .isEqualTo(WEEK.cells().size());
    }

    @Test
    void unreadableRecordsAreCountedAndShownAndFollowingGoesOn() {
        // Given
        cluster.sendRaw(TopicCatalogue.ASSESSED, "weibo:1", "{\"v\":99}".getBytes(StandardCharsets.UTF_8));
        cluster.sendRaw(TopicCatalogue.ASSESSED, null, new byte[] {1});
        cluster.sendRaw(TopicCatalogue.ALERTS, "a", "secret words".getBytes(StandardCharsets.UTF_8));
        send(post("weibo:2", "2025-09-28T00:00:00Z").build());

        // When
        follow();

        // Then
        awaitPosts(1);
        await().until(() -> store.status().rejected().count() == 3);
        assertThat(store.status().rejected().latest()).allSatisfy(refused -> {
            assertThat(refused.stage()).isEqualTo(RejectStage.DECODE);
            assertThat(refused.reason()).doesNotContain("secret");
        });
        assertThat(store.status().rejected().latest())
                .extracting(refused -> refused.place().container())
                .containsExactlyInAnyOrder("kvisa.assessed.v1-0", "kvisa.assessed.v1-0", "kvisa.alerts.v1-0");
        assertThat(meters.get("kvisa.api.follow.unreadable")
                        .tag("topic", TopicCatalogue.ASSESSED.name())
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void topicCreatedAnewReplacesWhatTheOldOneLeft() {
        // Given
        send(post("weibo:old", "2025-09-28T00:00:00Z").build());
        Cell cell = Cell.of(post("weibo:old", "2025-09-28T00:00:00Z").build()).get(0);
        cluster.send(TopicCatalogue.AGGREGATES, cell.key(), Codecs.CELL_TOTAL, new CellTotal(cell, new Tally(1, 0, 0)));
        follow();
        awaitPosts(1);
        await().until(() -> position(TopicCatalogue.AGGREGATES) == 1);
        follower.close();

        // When
        cluster.recreate(TopicCatalogue.ASSESSED);
        send(post("weibo:new", "2025-09-29T00:00:00Z").build());
        send(post("weibo:newer", "2025-09-29T00:00:00Z").build());
        follow();

        // Then
        awaitPosts(2);
        assertThat(startOfSession(1, TopicCatalogue.ASSESSED)).isZero();
        assertThat(startOfSession(1, TopicCatalogue.AGGREGATES)).isEqualTo(1);
    }

    @Test
    void topicCreatedAnewWhileFollowingIsNoticed() {
        // Given
        send(post("weibo:old", "2025-09-28T00:00:00Z").build());
        follow();
        awaitPosts(1);

        // When
        cluster.recreate(TopicCatalogue.ASSESSED);
        now.set(now.get().plus(Duration.ofMinutes(2)));

        // Then
        await().until(() -> cluster.sessions().size() == 2);
        awaitPosts(0);
    }

    @Test
    void topicThatWasCutIsReadAgain() {
        // Given
        send(post("weibo:1", "2025-09-28T00:00:00Z").build());
        send(post("weibo:2", "2025-09-28T00:00:00Z").build());
        follow();
        awaitPosts(2);
        follower.close();

        // When
        cluster.truncate(TopicCatalogue.ASSESSED, 1);
        follow();

        // Then
        awaitPosts(1);
    }

    @Test
    void afterAMonthAwayDeletionsMayBeGoneSoTablesAreReadAgain() {
        // Given
        send(post("weibo:1", "2025-09-28T00:00:00Z").build());
        follow();
        awaitPosts(1);
        follower.close();

        // When
        now.set(now.get().plus(Duration.ofDays(31)));
        follow();

        // Then
        await().until(() -> cluster.sessions().size() == 2);
        assertThat(startOfSession(1, TopicCatalogue.ASSESSED)).isZero();
    }

    @Test
    void quietTopicIsStampedSoThatItDoesNotLookAbandoned() {
        // Given
        follow();
        await().until(() -> !store.positions().isEmpty());
        Instant later = now.get().plus(Duration.ofHours(2));

        // When
        now.set(later);

        // Then
        await().until(() ->
                store.positions().stream().map(TopicPosition::readAt).allMatch(later::equals));
    }

    @Test
    void brokersThatDoNotAnswerAreWaitedFor() {
        // Given
        cluster.unreachable(true);
        send(post("weibo:1", "2025-09-28T00:00:00Z").build());
        follow();
        await().until(() -> follower.state().phase() == Phase.WAITING);
        assertThat(follower.state().detail()).isEqualTo("nobody answers");

        // When
        cluster.unreachable(false);

        // Then
        awaitPosts(1);
        await().until(() -> follower.state().phase() == Phase.FOLLOWING);
    }

    @Test
    void alertsOfThePastAreNoNews() {
        // Given
        SpikeAlert past = alert(0);
        cluster.send(TopicCatalogue.ALERTS, past.id(), Codecs.SPIKE_ALERT, past);
        follow();
        await().until(() -> store.findAlert(past.id()).isPresent());
        await().until(() -> follower.state().lag().values().stream().allMatch(lag -> lag != null && lag == 0));

        // When
        SpikeAlert fresh = alert(1);
        cluster.send(TopicCatalogue.ALERTS, fresh.id(), Codecs.SPIKE_ALERT, fresh);

        // Then
        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly(fresh);
    }

    @Test
    void failingStorageEndsFollowingAndIsSeen() {
        // Given
        follow();
        await().until(() -> follower.state().phase() == Phase.FOLLOWING);

        // When
        store.close();
        send(post("weibo:1", "2025-09-28T00:00:00Z").build());

        // Then
        await().until(() -> follower.state().phase() == Phase.FAILED);
        assertThat(follower.state().detail()).contains("could not be written");
    }

    private void follow() {
        follower = new TopicFollower(cluster.edge(), store, meters, now::get, told::add);
        follower.start();
    }

    private void sendWeek() {
        WEEK.posts().forEach(each -> send(TopicCatalogue.ASSESSED, Codecs.ASSESSED_POST, each));
        WEEK.cells().forEach(each -> send(TopicCatalogue.AGGREGATES, Codecs.CELL_TOTAL, each));
        WEEK.alerts().forEach(each -> send(TopicCatalogue.ALERTS, Codecs.SPIKE_ALERT, each));
        WEEK.rejected().forEach(each -> send(TopicCatalogue.REJECTED, Codecs.REJECTED_RECORD, each));
        WEEK.progress().forEach(each -> send(TopicCatalogue.INGEST_PROGRESS, Codecs.INGEST_PROGRESS, each));
    }

    private <T> void send(Topic topic, kvisa.contract.codec.JsonCodec<T> codec, Change<T> change) {
        cluster.send(topic, change.key(), codec, change.value());
    }

    private void send(AssessedPost post) {
        cluster.send(TopicCatalogue.ASSESSED, post.post().id(), Codecs.ASSESSED_POST, post);
    }

    private static SpikeAlert alert(int index) {
        SpikeAlert alert = WEEK.alerts().get(index).value();
        assertThat(alert).isNotNull();
        return alert;
    }

    private void awaitPosts(long count) {
        await().until(() -> store.pulse().posts() == count);
    }

    private long position(Topic topic) {
        return store.positions().stream()
                .filter(position -> position.topic().equals(topic.name()))
                .mapToLong(TopicPosition::nextOffset)
                .sum();
    }

    private long startOfSession(int session, Topic topic) {
        return cluster.sessions().get(session).get(new TopicPartition(topic.name(), 0));
    }
}
