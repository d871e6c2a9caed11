package kvisa.dashboard.history;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.progress.IngestProgress;
import kvisa.dashboard.query.AggregateQuery;
import kvisa.dashboard.query.BucketGrid;
import kvisa.dashboard.query.BucketWidth;
import kvisa.dashboard.query.Dimension;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;
import kvisa.dashboard.query.Slice;
import org.junit.jupiter.api.Test;

/** What every history must count. */
public abstract class HistoryAnswersContract extends HistoryStoreFixture {

    @Test
    void dayBorderFollowsTheZone() {
        // Given: 15:59 and 16:00 UTC are two days in Shanghai
        feed(
                post("weibo:1", "2025-09-28T15:59:00Z").build(),
                post("weibo:2", "2025-09-28T16:00:00Z").build());

        // When
        List<AggregateCounts.Group> inShanghai = groups("P1D", SHANGHAI, PostFilter.ON_TOPIC);
        List<AggregateCounts.Group> inUtc = groups("P1D", ZoneId.of("UTC"), PostFilter.ON_TOPIC);

        // Then
        assertThat(inShanghai)
                .extracting(AggregateCounts.Group::bucket)
                .containsExactly(Instant.parse("2025-09-27T16:00:00Z"), Instant.parse("2025-09-28T16:00:00Z"));
        assertThat(inUtc)
                .singleElement()
                .satisfies(group -> assertThat(group.tally().posts()).isEqualTo(2));
    }

    @Test
    void dayOfAClockChangeHoldsItsExtraHour() {
        // Given: Berlin's 26 October 2025 lasts from 22:00 to 23:00 UTC the next day
        feed(
                post("x:1", "2025-10-25T22:00:00Z").build(),
                post("x:2", "2025-10-26T22:59:00Z").build(),
                post("x:3", "2025-10-26T23:00:00Z").build());

        // When
        List<AggregateCounts.Group> days = store.aggregate(new AggregateQuery(
                        BucketGrid.of(
                                range("2025-10-25T22:00:00Z", "2025-10-27T22:00:00Z"),
                                BucketWidth.parse("P1D"),
                                ZoneId.of("Europe/Berlin")),
                        PostFilter.ON_TOPIC,
                        List.of()))
                .groups();

        // Then
        assertThat(days).extracting(group -> group.tally().posts()).containsExactly(2L, 1L);
    }

    @Test
    void groupsCarryLabelsInTheOrderAsked() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z")
                        .stance(Stance.OPPOSE)
                        .likes(4)
                        .unsure()
                        .build(),
                post("weibo:2", "2025-09-28T01:01:00Z")
                        .stance(Stance.OPPOSE)
                        .likes(5)
                        .build(),
                post("x:3", "2025-09-28T01:02:00Z").language(Language.EN).build());

        // When
        List<AggregateCounts.Group> groups = groups(
                "PT1H", SHANGHAI, PostFilter.ON_TOPIC, Dimension.PLATFORM, Dimension.XENOPHOBIA, Dimension.RELEVANT);

        // Then
        Instant hour = Instant.parse("2025-09-28T01:00:00Z");
        assertThat(groups)
                .containsExactly(
                        new AggregateCounts.Group(hour, List.of("weibo", 0, true), new Tally(2, 9, 1)),
                        new AggregateCounts.Group(hour, List.of("x", 0, true), new Tally(1, 0, 0)));
    }

    @Test
    void postWithTwoThemesIsInBothGroupsButCountsOnce() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z")
                        .themes(Theme.JOBS, Theme.FAIRNESS)
                        .build(),
                post("weibo:2", "2025-09-28T01:00:00Z").themes(Theme.JOBS).build(),
                post("weibo:3", "2025-09-28T01:00:00Z").build());
        PostFilter either = themes(Theme.JOBS, Theme.FAIRNESS);

        // Then
        assertThat(posts(aggregate("P1D", SHANGHAI, PostFilter.ON_TOPIC, Dimension.THEME)))
                .isEqualTo(Map.of("jobs", 2L, "fairness", 1L));
        assertThat(aggregate("P1D", SHANGHAI, PostFilter.ON_TOPIC, Dimension.THEME)
                        .basis()
                        .n())
                .isEqualTo(3);
        assertThat(aggregate("P1D", SHANGHAI, either).basis().n()).isEqualTo(2);
        assertThat(aggregate("P1D", SHANGHAI, either).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.tally().posts()).isEqualTo(2));
        assertThat(posts(aggregate("P1D", SHANGHAI, themes(Theme.FAIRNESS), Dimension.THEME)))
                .isEqualTo(Map.of("fairness", 1L));
    }

    @Test
    void everyPostHasExactlyOneTarget() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z")
                        .hostile(XenophobiaLevel.HOSTILE, Target.INDIAN)
                        .build(),
                post("weibo:2", "2025-09-28T01:00:00Z").build(),
                post("weibo:3", "2025-09-28T01:00:00Z")
                        .hostile(XenophobiaLevel.SEVERE, Target.AFRICAN)
                        .build());

        // Then
        assertThat(posts(aggregate("P1D", SHANGHAI, PostFilter.ON_TOPIC, Dimension.TARGET)))
                .isEqualTo(Map.of("indian", 1L, "african", 1L, "none", 1L));
        assertThat(aggregate("P1D", SHANGHAI, targets(Target.NONE, Target.INDIAN))
                        .basis()
                        .n())
                .isEqualTo(2);
    }

    @Test
    void offTopicPostsCountOnlyWhenAskedFor() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z").build(),
                post("weibo:2", "2025-09-28T01:00:00Z").offTopic().build());

        // Then
        assertThat(aggregate("P1D", SHANGHAI, PostFilter.ON_TOPIC).basis().n()).isEqualTo(1);
        assertThat(aggregate("P1D", SHANGHAI, relevance(Relevance.OFF_TOPIC))
                        .basis()
                        .n())
                .isEqualTo(1);
        assertThat(posts(aggregate("P1D", SHANGHAI, relevance(Relevance.ANY), Dimension.RELEVANT)))
                .isEqualTo(Map.of("true", 1L, "false", 1L));
        assertThat(store.pulse().posts()).isEqualTo(2);
    }

    @Test
    void hourIsSeenWhenCoveredOrWhenItHoldsAPost() {
        // Given: hour 3 seen and silent, hour 5 holds a post that no coverage speaks of, all others a gap
        feed(post("weibo:1", "2025-09-28T05:30:00Z").build());
        IngestProgress.Coverage silent = new IngestProgress.Coverage(
                "weibo",
                "archive",
                "a.zip",
                LocalDate.parse("2025-09-28"),
                List.of(new IngestProgress.HourCount(3, 40, 0)));
        store.apply(new HistoryBatch.Builder()
                .progress(new Change<>(silent.key(), silent))
                .build());

        // When
        Basis basis = aggregate("P1D", SHANGHAI, PostFilter.ON_TOPIC).basis();
        Basis elsewhere = aggregate("P1D", SHANGHAI, platform("x")).basis();

        // Then
        assertThat(basis.seenHours())
                .containsExactly(Instant.parse("2025-09-28T03:00:00Z"), Instant.parse("2025-09-28T05:00:00Z"));
        assertThat(basis.isSeen(range("2025-09-28T03:30:00Z", "2025-09-28T03:35:00Z")))
                .isTrue();
        assertThat(basis.isSeen(range("2025-09-28T04:00:00Z", "2025-09-28T05:00:00Z")))
                .isFalse();
        assertThat(elsewhere.seenHours()).isEmpty();
    }

    @Test
    void summaryWithThemeAndTargetCountsPostsThatHaveBoth() {
        // Given
        feed(
                post("weibo:1", "2025-09-28T01:00:00Z")
                        .themes(Theme.JOBS, Theme.FAIRNESS)
                        .stance(Stance.OPPOSE)
                        .hostile(XenophobiaLevel.HOSTILE, Target.INDIAN)
                        .build(),
                post("weibo:2", "2025-09-28T01:00:00Z").themes(Theme.JOBS).build());

        // When
        SummaryCounts both = store.summarise(new Slice(
                DAY,
                new PostFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(Theme.JOBS),
                        Set.of(Target.INDIAN),
                        Relevance.ANY)));

        // Then
        assertThat(both.basis().n()).isEqualTo(1);
        assertThat(both.themes()).isEqualTo(Map.of(Theme.JOBS, 1L, Theme.FAIRNESS, 1L));
        assertThat(both.targets()).isEqualTo(Map.of(Target.INDIAN, 1L));
        assertThat(both.crosstab()).containsExactly(new SummaryCounts.Cross(Stance.OPPOSE, XenophobiaLevel.HOSTILE, 1));
    }
}
