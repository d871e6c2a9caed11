package kvisa.dashboard.history;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kvisa.contract.alert.AlertState;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.progress.IngestProgress;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;
import org.junit.jupiter.api.Test;

/** What every history must list. */
public abstract class HistoryListsContract extends HistoryStoreFixture {

    @Test
    void pagesListEveryPostOnceAlsoWhenPostsArriveMeanwhile() {
        // Given
        List<AssessedPost> posts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            posts.add(post("weibo:" + (100 + i), "2025-09-28T01:00:0" + i % 3 + "Z")
                    .build());
        }
        feed(posts.toArray(AssessedPost[]::new));

        // When
        List<String> seen = new ArrayList<>();
        PostCursor cursor = null;
        do {
            PostPage page = store.posts(new Slice(DAY, PostFilter.ON_TOPIC), 4, cursor);
            page.posts().forEach(each -> seen.add(each.post().id()));
            cursor = page.next() == null ? null : PostCursor.of(page.next().text());
            store.apply(new HistoryBatch.Builder()
                    .post(new Change<>(
                            "weibo:9" + seen.size(),
                            post("weibo:9" + seen.size(), "2025-09-28T02:00:00Z")
                                    .build()))
                    .build());
        } while (cursor != null);

        // Then
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        posts.stream().map(each -> each.post().id()).toList());
        assertThat(seen.get(0)).isEqualTo("weibo:123");
    }

    @Test
    void alertsAreThoseOpenInTheRangeNewestFirst() {
        // Given: one from 11:00 to 16:00 on 29 September, one firing since 02:00 on 1 October
        store.apply(Feeding.inventedWeek(50));

        // Then
        assertThat(store.alerts(range("2025-09-01T00:00:00Z", "2025-11-01T00:00:00Z"), Set.of()))
                .extracting(alert -> alert.state())
                .containsExactly(AlertState.FIRING, AlertState.RESOLVED);
        assertThat(store.alerts(range("2025-09-29T15:00:00Z", "2025-09-30T00:00:00Z"), Set.of()))
                .hasSize(1);
        assertThat(store.alerts(range("2025-09-29T17:00:00Z", "2025-09-30T00:00:00Z"), Set.of()))
                .isEmpty();
        assertThat(store.alerts(range("2025-09-01T00:00:00Z", "2025-11-01T00:00:00Z"), Set.of(AlertState.RESOLVED)))
                .hasSize(1);
        assertThat(store.findAlert("hostile-share@2025-10-01T02:00:00Z")).isPresent();
        assertThat(store.findAlert("nobody")).isEmpty();
    }

    @Test
    void coverageOfOneHourFromTwoUnitsAddsUp() {
        // Given
        for (String unit : List.of("a.zip", "b.zip")) {
            IngestProgress.Coverage coverage = new IngestProgress.Coverage(
                    "weibo",
                    "archive",
                    unit,
                    LocalDate.parse("2025-09-28"),
                    List.of(new IngestProgress.HourCount(3, 40, 2), new IngestProgress.HourCount(6, 10, 0)));
            store.apply(new HistoryBatch.Builder()
                    .progress(new Change<>(coverage.key(), coverage))
                    .build());
        }

        // Then
        assertThat(store.coverage(DAY))
                .containsExactly(
                        new CoverageHour("weibo", Instant.parse("2025-09-28T03:00:00Z"), 80, 4),
                        new CoverageHour("weibo", Instant.parse("2025-09-28T06:00:00Z"), 20, 0));
        assertThat(store.status().coverage()).singleElement().satisfies(source -> {
            assertThat(source.hoursSeen()).isEqualTo(2);
            assertThat(source.hoursMissing()).isEqualTo(2);
        });
    }

    @Test
    void modelsAreListedThatOfTheNewestPostFirst() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z").model("old").build(),
                post("weibo:2", "2025-09-28T02:00:00Z").model("new").build(),
                post("weibo:3", "2025-09-28T00:00:00Z")
                        .model("old")
                        .source("authored-demo")
                        .build());

        // Then
        assertThat(store.status().models())
                .containsExactly(new HistoryStatus.Model("new", 1), new HistoryStatus.Model("old", 2));
        assertThat(store.summarise(new Slice(DAY, PostFilter.ON_TOPIC)).basis().modelId())
                .isEqualTo("new");
        assertThat(store.status().posts().authoredDemo()).isTrue();
    }

    @Test
    void secondReadingsAreThoseOfLivePosts() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z").build(),
                post("weibo:2", "2025-09-28T02:00:00Z")
                        .refinement(RefinementState.WAITING)
                        .build(),
                post("weibo:3", "2025-09-28T03:00:00Z")
                        .refinement(RefinementState.WAITING)
                        .build(),
                post("weibo:4", "2025-09-28T04:00:00Z")
                        .refinement(RefinementState.FAILED)
                        .build());
        HistoryStatus.SecondReadings before = store.status().secondReadings();

        // When: one is read a second time, one is deleted
        store.apply(new HistoryBatch.Builder()
                .post(new Change<>(
                        "weibo:2",
                        post("weibo:2", "2025-09-28T02:00:00Z")
                                .refinement(RefinementState.DONE)
                                .build()))
                .post(new Change<>("weibo:3", null))
                .build());

        // Then
        HistoryStatus.SecondReadings after = store.status().secondReadings();
        assertThat(before).isEqualTo(new HistoryStatus.SecondReadings(2, 0, 1));
        assertThat(before.refinedShare()).hasValue(0);
        assertThat(after).isEqualTo(new HistoryStatus.SecondReadings(0, 1, 1));
        assertThat(after.refinedShare()).hasValue(0.5);
        assertThat(new HistoryStatus.SecondReadings(0, 0, 0).refinedShare()).isEmpty();
    }
}
