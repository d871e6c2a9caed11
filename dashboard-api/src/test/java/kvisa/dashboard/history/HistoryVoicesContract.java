package kvisa.dashboard.history;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.PostBuilder;
import kvisa.dashboard.query.CountUnit;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Slice;
import org.junit.jupiter.api.Test;

/** What every history must know about texts and people behind posts. */
public abstract class HistoryVoicesContract extends HistoryStoreFixture {

    private static final String CAMPAIGN = "ffffffff00000001";

    @Test
    void copiesAreOneTextAndTheirAuthorsAreToldApart() {
        // Given: one text by three authors, another by one of them, and one by nobody that is known
        feed(campaign());

        // Then
        assertThat(units(CountUnit.POSTS)).isEqualTo(new UnitCount(5, 0));
        assertThat(units(CountUnit.TEXTS)).isEqualTo(new UnitCount(3, 0));
        assertThat(units(CountUnit.AUTHORS)).isEqualTo(new UnitCount(3, 1));
        assertThat(aggregate(CountUnit.TEXTS).basis().n()).isEqualTo(3);
        assertThat(aggregate(CountUnit.AUTHORS).basis().n()).isEqualTo(3);
    }

    @Test
    void groupsCountTheirOwnTexts() {
        // Given
        feed(campaign());

        // Then: one text under two themes is in both, and the posts are beside it
        assertThat(aggregate(CountUnit.TEXTS, Dimension.THEME).groups())
                .extracting(
                        AggregateCounts.Group::labels,
                        group -> group.tally().posts(),
                        group -> group.units().n())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(List.of("fairness"), 3L, 1L),
                        org.assertj.core.groups.Tuple.tuple(List.of("jobs"), 4L, 2L));
    }

    @Test
    void textsOlderThanTextClustersAreToldApartByEveryCharacter() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z").text("支持").build(),
                post("weibo:2", "2025-09-28T01:00:00Z").text("支持").build(),
                post("weibo:3", "2025-09-28T01:00:00Z").text("支持！").build());

        // Then
        assertThat(units(CountUnit.TEXTS)).isEqualTo(new UnitCount(2, 0));
    }

    @Test
    void summaryTellsTextsAndAuthorsOfEveryStance() {
        // Given
        feed(campaign());

        // When
        Voices voices = store.summarise(new Slice(DAY, PostFilter.ON_TOPIC)).voices();

        // Then
        assertThat(voices)
                .isEqualTo(new Voices(
                        new Voices.Distinct(3, Map.of(Stance.OPPOSE, 1L, Stance.SUPPORT, 0L, Stance.NEUTRAL, 2L)),
                        new Voices.Distinct(3, Map.of(Stance.OPPOSE, 3L, Stance.SUPPORT, 0L, Stance.NEUTRAL, 1L)),
                        1));
    }

    @Test
    void mostCopiedTextComesFirstWithItsFirstPost() {
        // Given
        AssessedPost[] posts = campaign();
        feed(posts);

        // When
        CopyCounts copies = store.copies(new Slice(DAY, PostFilter.ON_TOPIC), 5);

        // Then
        assertThat(copies.basis().n()).isEqualTo(5);
        assertThat(copies.texts()).isEqualTo(3);
        assertThat(copies.copiedTexts()).isEqualTo(1);
        assertThat(copies.copiedPosts()).isEqualTo(3);
        assertThat(copies.most())
                .containsExactly(new CopyCounts.CopiedText(
                        CAMPAIGN,
                        3,
                        3,
                        0,
                        Instant.parse("2025-09-28T01:00:00Z"),
                        Instant.parse("2025-09-28T03:00:00Z"),
                        Map.of(Stance.OPPOSE, 3L),
                        posts[1]));
    }

    @Test
    void copiesOutsideTheSliceDoNotCount() {
        // Given
        feed(campaign());

        // Then: one of the three was posted in this hour
        CopyCounts hour =
                store.copies(new Slice(range("2025-09-28T02:00:00Z", "2025-09-28T03:00:00Z"), PostFilter.ON_TOPIC), 5);
        assertThat(hour.most()).isEmpty();
        assertThat(hour.texts()).isEqualTo(1);
        assertThat(store.copies(new Slice(DAY, platform("x")), 5).basis().n()).isZero();
    }

    @Test
    void deletedAndEditedCopiesAreTakenBack() {
        // Given
        feed(campaign());
        AssessedPost edited = copy("weibo:2", "2025-09-28T02:00:00Z", "b")
                .textCluster("0000000000000009")
                .build();

        // When
        store.apply(Feeding.postsAndCells(List.of(edited))
                .post(new Change<>("weibo:3", null))
                .build());

        // Then
        assertThat(aggregate(CountUnit.TEXTS).basis().n()).isEqualTo(4);
        assertThat(store.copies(new Slice(DAY, PostFilter.ON_TOPIC), 5).most()).isEmpty();
    }

    private UnitCount units(CountUnit unit) {
        return aggregate(unit).groups().get(0).units();
    }

    private static AssessedPost[] campaign() {
        return new AssessedPost[] {
            copy("weibo:2", "2025-09-28T02:00:00Z", "b").build(),
            copy("weibo:1", "2025-09-28T01:00:00Z", "a").build(),
            copy("weibo:3", "2025-09-28T03:00:00Z", "c").build(),
            post("weibo:4", "2025-09-28T04:00:00Z")
                    .author("a")
                    .textCluster("0000000000000002")
                    .themes(Theme.JOBS)
                    .build(),
            post("weibo:5", "2025-09-28T05:00:00Z")
                    .author(null)
                    .textCluster("0000000000000003")
                    .build(),
        };
    }

    private static PostBuilder copy(String id, String at, String author) {
        return post(id, at)
                .author(author)
                .textCluster(CAMPAIGN)
                .stance(Stance.OPPOSE)
                .themes(Theme.JOBS, Theme.FAIRNESS);
    }
}
