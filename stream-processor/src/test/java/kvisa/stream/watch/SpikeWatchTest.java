package kvisa.stream.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.stream.count.DistinctSketch;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.junit.jupiter.api.Test;

class SpikeWatchTest {

    private static final Instant START = Instant.parse("2025-09-20T00:00:00Z");
    private static final int SPIKE = 100;

    @Test
    void tellsWhichSegmentsDroveASpike() {
        SpikeWatch watch = watch(new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20));
        usualHours(watch, SPIKE);
        count(watch, SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 80);
        count(watch, SPIKE, "weibo", Stance.OPPOSE, new Facet.OfTheme(Theme.JOBS), 70);
        count(watch, SPIKE, "reddit", Stance.NEUTRAL, Facet.ALL, 5);
        count(watch, SPIKE + 1, "reddit", Stance.NEUTRAL, Facet.ALL, 5);

        SpikeAlert alert = only(watch, "posts");
        assertThat(alert.id()).isEqualTo("posts@2025-09-24T04:00:00Z");
        assertThat(alert.drivers())
                .containsExactly(
                        new Driver("language=zh", 85, 10.0),
                        new Driver("platform=weibo", 80, 5.0),
                        new Driver("stance=oppose", 80, 5.0),
                        new Driver("theme=jobs", 70, 0));
    }

    @Test
    void segmentsTheFilterPinsDownExplainNothing() {
        SpikeWatch watch = watch(new SeriesDefinition(
                "weibo-oppose",
                Measure.POSTS,
                new SeriesFilter("weibo", List.of(), Language.ZH, false, Stance.OPPOSE, null, null),
                20));
        usualHours(watch, SPIKE);
        count(watch, SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 80);
        count(watch, SPIKE, "weibo", Stance.OPPOSE, new Facet.OfTheme(Theme.JOBS), 70);

        assertThat(only(watch, "weibo-oppose").drivers()).containsExactly(new Driver("theme=jobs", 70, 0));
    }

    @Test
    void shareRisesWithoutVolumeRising() {
        SpikeWatch watch = watch(
                new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20),
                new SeriesDefinition(
                        "oppose-share",
                        Measure.SHARE,
                        new SeriesFilter(null, List.of(), null, false, Stance.OPPOSE, null, null),
                        30));
        for (int hour = 0; hour < SPIKE; hour++) {
            count(watch, hour, "weibo", Stance.OPPOSE, Facet.ALL, 20);
            count(watch, hour, "weibo", Stance.NEUTRAL, Facet.ALL, 80);
        }
        count(watch, SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 80);
        count(watch, SPIKE, "weibo", Stance.NEUTRAL, Facet.ALL, 20);

        var alerts = watch.alertsOfTouched();
        assertThat(alerts.get("posts")).isEmpty();
        assertThat(alerts.get("oppose-share")).hasSize(1);
        assertThat(alerts.get("oppose-share").get(0).reading().observed()).isCloseTo(0.8, within(0.05));
    }

    @Test
    void shareOfAThemeIsAmongAllPosts() {
        SpikeWatch watch = watch(new SeriesDefinition(
                "jobs-share",
                Measure.SHARE,
                new SeriesFilter(null, List.of(), null, false, null, null, Theme.JOBS),
                30));
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "weibo", Stance.NEUTRAL, Facet.ALL, 100);
            count(watch, hour, "weibo", Stance.NEUTRAL, new Facet.OfTheme(Theme.JOBS), hour < SPIKE ? 10 : 60);
        }

        SpikeAlert alert = only(watch, "jobs-share");
        assertThat(alert.reading().observed()).isCloseTo(0.6, within(0.05));
        assertThat(alert.reading().posts()).isCloseTo(100, within(5L));
    }

    @Test
    void runningHourCountsOnlyOnceItIsOut() {
        SpikeWatch watch = watch(new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20));
        usualHours(watch, SPIKE);
        count(watch, SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 300);
        for (int hour = 1; hour <= 6; hour++) {
            usual(watch, SPIKE + hour);
        }

        // The sixth hour after it runs; six quiet ones are needed and only five are closed.
        assertThat(only(watch, "posts").state()).isEqualTo(AlertState.FIRING);
        usual(watch, SPIKE + 7);
        assertThat(only(watch, "posts").state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void untouchedSeriesIsNotAskedAgain() {
        SpikeWatch watch = watch(new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20));
        usualHours(watch, 3);

        assertThat(watch.alertsOfTouched()).containsOnlyKeys("posts");
        assertThat(watch.alertsOfTouched()).isEmpty();
    }

    @Test
    void seriesNoLongerWatchedHasNoAlerts() {
        SpikeWatch watch = watch();
        watch.remember("gone");

        assertThat(watch.alertsOfTouched().get("gone")).isEmpty();
        assertThat(watch.alertsOfTouched()).isEmpty();
    }

    @Test
    void lateHourChangesWhatFollowsFromIt() {
        SpikeWatch late = watch(new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20));
        usualHours(late, SPIKE);
        count(late, SPIKE + 1, "weibo", Stance.OPPOSE, Facet.ALL, 25);
        late.alertsOfTouched();
        count(late, SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 300);
        SpikeWatch inOrder = watch(new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20));
        usualHours(inOrder, SPIKE);
        count(inOrder, SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 300);
        count(inOrder, SPIKE + 1, "weibo", Stance.OPPOSE, Facet.ALL, 25);

        SpikeAlert alert = only(late, "posts");
        assertThat(alert).isEqualTo(only(inOrder, "posts"));
        assertThat(alert.times().startedAt()).isEqualTo(START.plus(Duration.ofHours(SPIKE)));
    }

    @Test
    void changeOfLongAgoWaitsForItsTurnAndThePresentDoesNot() {
        SeriesDefinition series = new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20);
        SpikeWatch busy = new SpikeWatch(List.of(series), new MemoryStepBook(), new FoldBudget(60, 100));
        usualHours(busy, 2 * SPIKE);
        busy.alertsOfTouched();
        count(busy, 80, "weibo", Stance.OPPOSE, Facet.ALL, 300);
        assertThat(only(busy, "posts").times().startedAt()).isEqualTo(START.plus(Duration.ofHours(80)));

        count(busy, 90, "weibo", Stance.OPPOSE, Facet.ALL, 400);
        count(busy, 2 * SPIKE, "weibo", Stance.OPPOSE, Facet.ALL, 500);

        assertThat(busy.alertsOfTouched().get("posts")).hasSize(2);
        assertThat(busy.isSettled()).isFalse();
        assertThat(busy.alertsOfTouched().get("posts")).hasSize(3);
        assertThat(busy.isSettled()).isTrue();
        assertThat(busy.alertsOfTouched()).isEmpty();
    }

    private static SpikeWatch watch(SeriesDefinition... series) {
        return new SpikeWatch(List.of(series), new MemoryStepBook());
    }

    private static SpikeAlert only(SpikeWatch watch, String series) {
        List<SpikeAlert> alerts = watch.alertsOfTouched().get(series);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static void usualHours(SpikeWatch watch, int hours) {
        for (int hour = 0; hour < hours; hour++) {
            usual(watch, hour);
        }
    }

    /** Five opposing posts on Weibo, five neutral ones on Reddit. */
    private static void usual(SpikeWatch watch, int hour) {
        count(watch, hour, "weibo", Stance.OPPOSE, Facet.ALL, 5);
        count(watch, hour, "reddit", Stance.NEUTRAL, Facet.ALL, 5);
    }

    private static void count(SpikeWatch watch, int hour, String platform, Stance stance, Facet facet, long posts) {
        Cell cell = new Cell(
                START.plus(Duration.ofHours(hour)), Language.ZH, platform, true, stance, XenophobiaLevel.NONE, facet);
        watch.count(
                Map.of(new SourcedCell(cell, "test"), posts(posts, Objects.hash(hour, platform, stance.wireName()))));
    }

    /** Posts of as many texts and authors; those of a theme are among those of the whole hour. */
    static Gain posts(long count, long of) {
        Gain posts = Gain.of(new Tally(count, 0, 0));
        for (long i = 0; i < count; i++) {
            long hash = of * 1_000_003 + i;
            posts = posts.plus(new Gain(Tally.ZERO, 0, DistinctSketch.of(hash), DistinctSketch.of(~hash)));
        }
        return posts;
    }
}
