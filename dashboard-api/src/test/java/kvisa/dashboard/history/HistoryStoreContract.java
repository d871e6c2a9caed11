package kvisa.dashboard.history;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import org.junit.jupiter.api.Test;

/** What every history store must do with what it is fed. */
public abstract class HistoryStoreContract extends HistoryStoreFixture {

    @Test
    void postOfAFarFutureIsKeptLikeAnyOther() {
        feed(
                post("weibo:1", "9999-12-31T23:59:59Z").build(),
                post("weibo:2", "2300-01-01T00:00:00Z").build());

        assertThat(store.newestPost()).contains(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(store.posts(
                                new Slice(
                                        range("2299-01-01T00:00:00Z", "+10000-01-02T00:00:00Z"),
                                        relevance(Relevance.ANY)),
                                10,
                                null)
                        .posts())
                .hasSize(2);
    }

    @Test
    void emptyStoreAnswersWithNothing() {
        assertThat(store.newestPost()).isEmpty();
        assertThat(store.pulse().posts()).isZero();
        assertThat(store.positions()).isEmpty();
        assertThat(store.summarise(new Slice(DAY, PostFilter.ON_TOPIC)).basis().n())
                .isZero();
        assertThat(store.posts(new Slice(DAY, PostFilter.ON_TOPIC), 10, null).posts())
                .isEmpty();
        assertThat(store.status().models()).isEmpty();
    }

    @Test
    void applyingABatchTwiceChangesNothing() {
        // Given
        HistoryBatch batch = Feeding.inventedWeek(300);
        store.apply(batch);
        HistoryStatus once = store.status();
        SummaryCounts counted = summary("2025-09-20T00:00:00Z", "2025-10-05T00:00:00Z", PostFilter.ON_TOPIC);

        // When
        store.apply(batch);

        // Then
        assertThat(store.status()).isEqualTo(once);
        assertThat(summary("2025-09-20T00:00:00Z", "2025-10-05T00:00:00Z", PostFilter.ON_TOPIC))
                .isEqualTo(counted);
    }

    @Test
    void newestValueOfAKeyWinsWithinABatchAndAcrossBatches() {
        // Given
        AssessedPost first =
                post("weibo:1", "2025-09-28T01:00:00Z").stance(Stance.OPPOSE).build();
        AssessedPost second =
                post("weibo:1", "2025-09-28T02:00:00Z").stance(Stance.SUPPORT).build();
        AssessedPost third = post("weibo:1", "2025-09-28T03:00:00Z").build();

        // When
        store.apply(new HistoryBatch.Builder()
                .post(new Change<>("weibo:1", first))
                .post(new Change<>("weibo:1", second))
                .build());
        List<AssessedPost> afterOne = listed(PostFilter.ON_TOPIC);
        store.apply(
                new HistoryBatch.Builder().post(new Change<>("weibo:1", third)).build());

        // Then
        assertThat(afterOne).containsExactly(second);
        assertThat(listed(PostFilter.ON_TOPIC)).containsExactly(third);
        assertThat(store.newestPost()).contains(third.eventTime());
    }

    @Test
    void secondReadingsReplaceTheFirstAsEditsDo() {
        // Given: a week under the first verdicts of a reader who calls every post neutral, and is never sure
        HistoryBatch read = Feeding.inventedWeek(200);
        List<AssessedPost> refined =
                read.posts().stream().map(change -> refined(change.value())).toList();
        HistoryBatch.Builder first = Feeding.postsAndCells(
                refined.stream().map(HistoryStoreContract::waiting).toList());
        store.apply(first.build());
        HistoryStatus before = store.status();

        // When
        HistoryBatch.Builder second = new HistoryBatch.Builder();
        first.build().cells().forEach(cell -> second.cell(new Change<>(cell.key(), null)));
        HistoryBatch after = Feeding.postsAndCells(refined).build();
        after.cells().forEach(second::cell);
        after.posts().forEach(second::post);
        store.apply(second.build());

        // Then: as if the first verdicts had never been
        assertThat(before.secondReadings()).isEqualTo(new HistoryStatus.SecondReadings(refined.size(), 0, 0));
        assertThat(store.status().secondReadings()).isEqualTo(new HistoryStatus.SecondReadings(0, refined.size(), 0));
        try (HistoryStore only = open(folder.resolve("only"))) {
            only.apply(after);
            Slice always = new Slice(range("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"), PostFilter.ON_TOPIC);
            assertThat(store.status()).isEqualTo(only.status());
            assertThat(store.summarise(always)).isEqualTo(only.summarise(always));
            assertThat(store.posts(always, 500, null)).isEqualTo(only.posts(always, 500, null));
        }
    }

    private static AssessedPost refined(AssessedPost read) {
        return new AssessedPost(read.post(), read.eventTime(), read.assessment(), RefinementState.DONE);
    }

    private static AssessedPost waiting(AssessedPost refined) {
        Assessment neutral =
                post("weibo:1", "2025-09-28T01:00:00Z").unsure().build().assessment();
        return new AssessedPost(refined.post(), refined.eventTime(), neutral, RefinementState.WAITING);
    }

    @Test
    void tombstonesRemovePostsCellsAlertsAndProgress() {
        // Given
        HistoryBatch all = Feeding.inventedWeek(100);
        store.apply(all);
        HistoryBatch.Builder tombstones = new HistoryBatch.Builder();
        all.posts().forEach(each -> tombstones.post(new Change<>(each.key(), null)));
        all.cells().forEach(each -> tombstones.cell(new Change<>(each.key(), null)));
        all.alerts().forEach(each -> tombstones.alert(new Change<>(each.key(), null)));
        all.progress().forEach(each -> tombstones.progress(new Change<>(each.key(), null)));

        // When
        store.apply(tombstones.build());

        // Then
        TimeRange always = range("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
        assertThat(store.pulse().posts()).isZero();
        assertThat(store.summarise(new Slice(always, PostFilter.ON_TOPIC)).total())
                .isEqualTo(Tally.ZERO);
        assertThat(store.alerts(always, Set.of())).isEmpty();
        assertThat(store.coverage(always)).isEmpty();
        assertThat(store.status().ingest()).isEmpty();
    }

    @Test
    void tombstoneAfterAValueInOneBatchLeavesNothing() {
        // When
        store.apply(new HistoryBatch.Builder()
                .post(new Change<>(
                        "weibo:1", post("weibo:1", "2025-09-28T01:00:00Z").build()))
                .post(new Change<>("weibo:1", null))
                .build());

        // Then
        assertThat(store.pulse().posts()).isZero();
    }

    @Test
    void rowsAndPositionsSurviveReopening() {
        // Given
        TopicPosition position = position(TopicCatalogue.ASSESSED.name(), 3, 17);
        AssessedPost kept = post("weibo:1", "2025-09-28T01:00:00Z")
                .text("lone \ud83d half, 😀 whole")
                .build();
        store.apply(new HistoryBatch.Builder()
                .post(new Change<>("weibo:1", kept))
                .position(position)
                .build());
        long revision = store.pulse().revision();

        // When
        store.close();
        store = open(folder);

        // Then
        assertThat(listed(PostFilter.ON_TOPIC)).containsExactly(kept);
        assertThat(store.positions()).containsExactly(position);
        assertThat(store.pulse().revision()).isEqualTo(revision);
    }

    @Test
    void positionsReplaceThoseOfTheSamePartitionOnly() {
        // Given
        store.apply(new HistoryBatch.Builder()
                .position(position("kvisa.assessed.v1", 0, 5))
                .position(position("kvisa.assessed.v1", 1, 6))
                .build());

        // When
        store.apply(new HistoryBatch.Builder()
                .position(position("kvisa.assessed.v1", 1, 9))
                .build());

        // Then
        assertThat(store.positions())
                .containsExactly(position("kvisa.assessed.v1", 0, 5), position("kvisa.assessed.v1", 1, 9));
    }

    @Test
    void onlyChangesRaiseTheRevision() {
        // Given
        long before = store.pulse().revision();

        // When
        store.apply(new HistoryBatch.Builder()
                .position(position("kvisa.alerts.v1", 0, 1))
                .build());
        long moved = store.pulse().revision();
        store.apply(
                new HistoryBatch.Builder().post(new Change<>("weibo:1", null)).build());

        // Then
        assertThat(moved).isEqualTo(before);
        assertThat(store.pulse().revision()).isGreaterThan(before);
    }

    @Test
    void forgettingATopicDropsWhatCameFromItAndNothingElse() {
        // Given
        store.apply(Feeding.inventedWeek(50));
        store.apply(new HistoryBatch.Builder()
                .unreadable(
                        new HistoryBatch.Unreadable(TopicCatalogue.ASSESSED.name(), rejected("kvisa.assessed.v1-0", 4)))
                .position(position(TopicCatalogue.ASSESSED.name(), 0, 5))
                .position(position(TopicCatalogue.ALERTS.name(), 0, 2))
                .build());
        HistoryStatus before = store.status();

        // When
        store.forget(TopicCatalogue.ASSESSED.name());

        // Then
        HistoryStatus after = store.status();
        assertThat(before.rejected().byStage()).containsEntry(RejectStage.DECODE, 1L);
        assertThat(after.rejected().byStage()).containsOnlyKeys(RejectStage.INGEST);
        assertThat(after.posts().onTopic()).isZero();
        assertThat(after.ingest()).isEqualTo(before.ingest());
        assertThat(store.positions()).containsExactly(position(TopicCatalogue.ALERTS.name(), 0, 2));
        assertThat(summary("2025-09-20T00:00:00Z", "2025-10-05T00:00:00Z", PostFilter.ON_TOPIC)
                        .total()
                        .posts())
                .isPositive();
    }

    @Test
    void everyFollowedTopicCanBeForgotten() {
        // Given
        store.apply(Feeding.inventedWeek(50));

        // When
        List.of(
                        TopicCatalogue.ASSESSED,
                        TopicCatalogue.AGGREGATES,
                        TopicCatalogue.ALERTS,
                        TopicCatalogue.REJECTED,
                        TopicCatalogue.INGEST_PROGRESS)
                .forEach(topic -> store.forget(topic.name()));

        // Then
        TimeRange always = range("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
        assertThat(store.status().rejected().count()).isZero();
        assertThat(store.coverage(always)).isEmpty();
        assertThat(store.summarise(new Slice(always, PostFilter.ON_TOPIC))
                        .basis()
                        .seenHours())
                .isEmpty();
    }
}
