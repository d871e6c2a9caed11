package kvisa.dashboard.kafka;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.codec.Codecs;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.TopicPosition;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A cluster, a store and a follower between them. */
abstract class FollowerFixture {

    protected static final HistoryBatch WEEK = Feeding.inventedWeek(60);

    @TempDir
    private Path folder;

    protected final FakeCluster cluster = new FakeCluster();
    protected final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    protected final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-10-02T00:00:00Z"));
    protected final List<SpikeAlert> told = new CopyOnWriteArrayList<>();
    protected DuckDbHistoryStore store;
    protected TopicFollower follower;

    @BeforeEach
    void open() {
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 128);
    }

    @AfterEach
    void close() {
        follower.close();
        store.close();
    }

    protected void follow() {
        follow(Generation.FIRST);
    }

    protected void follow(Generation generation) {
        follower =
                new TopicFollower(cluster.edge(), new FollowedTopics(generation), store, meters, now::get, told::add);
        follower.start();
    }

    protected void sendWeek() {
        WEEK.posts().forEach(each -> send(TopicCatalogue.ASSESSED, Codecs.ASSESSED_POST, each));
        WEEK.cells().forEach(each -> send(TopicCatalogue.AGGREGATES, Codecs.CELL_TOTAL, each));
        WEEK.alerts().forEach(each -> send(TopicCatalogue.ALERTS, Codecs.SPIKE_ALERT, each));
        WEEK.rejected().forEach(each -> send(TopicCatalogue.REJECTED, Codecs.REJECTED_RECORD, each));
        WEEK.progress().forEach(each -> send(TopicCatalogue.INGEST_PROGRESS, Codecs.INGEST_PROGRESS, each));
    }

    protected <T> void send(Topic topic, kvisa.contract.codec.JsonCodec<T> codec, Change<T> change) {
        cluster.send(topic, change.key(), codec, change.value());
    }

    protected void send(AssessedPost post) {
        cluster.send(TopicCatalogue.ASSESSED, post.post().id(), Codecs.ASSESSED_POST, post);
    }

    protected static SpikeAlert alert(int index) {
        SpikeAlert alert = WEEK.alerts().get(index).value();
        assertThat(alert).isNotNull();
        return alert;
    }

    protected void awaitPosts(long count) {
        await().until(() -> store.pulse().posts() == count);
    }

    protected long position(Topic topic) {
        return store.positions().stream()
                .filter(position -> position.topic().equals(topic.name()))
                .mapToLong(TopicPosition::nextOffset)
                .sum();
    }

    protected long startOfSession(int session, Topic topic) {
        return cluster.sessions().get(session).get(new TopicPartition(topic.name(), 0));
    }
}
