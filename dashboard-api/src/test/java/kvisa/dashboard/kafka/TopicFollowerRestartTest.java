package kvisa.dashboard.kafka;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.codec.Codecs;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.TopicPosition;
import org.junit.jupiter.api.Test;

/** Where reading goes on, and when it starts over. */
class TopicFollowerRestartTest extends FollowerFixture {

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
    void anotherGenerationReplacesTheFiguresAndKeepsWhatIsShared() {
        // Given
        sendWeek();
        follow();
        awaitPosts(WEEK.posts().size());
        await().until(() -> position(TopicCatalogue.REJECTED) == WEEK.rejected().size());
        follower.close();
        Generation next = new Generation("next");
        Topic assessed = next.topic(TopicCatalogue.ASSESSED);
        var post = post("weibo:1", "2025-09-29T00:00:00Z").build();
        cluster.send(assessed, "weibo:1", Codecs.ASSESSED_POST, post);

        // When
        follow(next);

        // Then
        awaitPosts(1);
        assertThat(startOfSession(1, assessed)).isZero();
        assertThat(startOfSession(1, TopicCatalogue.REJECTED))
                .isEqualTo(WEEK.rejected().size());
        assertThat(position(TopicCatalogue.AGGREGATES)).isZero();
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
}
