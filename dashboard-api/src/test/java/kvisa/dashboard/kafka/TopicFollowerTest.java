package kvisa.dashboard.kafka;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.codec.Codecs;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.FeedState.Phase;
import org.junit.jupiter.api.Test;

class TopicFollowerTest extends FollowerFixture {

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
}
