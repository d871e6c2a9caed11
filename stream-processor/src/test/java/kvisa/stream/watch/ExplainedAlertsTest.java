package kvisa.stream.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.ArtefactKind;
import kvisa.contract.alert.Explanation;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SuspectedArtefact;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import kvisa.stream.count.DistinctSketch;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.junit.jupiter.api.Test;

class ExplainedAlertsTest {

    private static final Instant START = Instant.parse("2025-09-20T00:00:00Z");
    private static final int SPIKE = 100;
    private static final SeriesDefinition POSTS =
            new SeriesDefinition("posts", Measure.POSTS, SeriesFilter.ON_TOPIC, 20);
    private static final SeriesFilter OPPOSING =
            new SeriesFilter(null, List.of(), null, false, Stance.OPPOSE, null, null);

    private long hash;

    @Test
    void copyPasteCampaignShowsAsSuchAndTripsNoStanceAlert() {
        SeriesDefinition ofTexts = new SeriesDefinition("oppose-texts", Measure.SHARE, OPPOSING, 30);
        SeriesDefinition ofPosts =
                new SeriesDefinition("oppose-posts", Measure.SHARE, Unit.POSTS, Duration.ofHours(1), OPPOSING, 30);
        SpikeWatch watch = watch(POSTS, ofTexts, ofPosts);
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "a", Stance.OPPOSE, distinct(20));
            count(watch, hour, "a", Stance.NEUTRAL, distinct(80));
        }
        count(watch, SPIKE, "a", Stance.OPPOSE, copies(400));

        var alerts = watch.alertsOfTouched();

        assertThat(alerts.get("oppose-texts")).isEmpty();
        assertThat(alerts.get("oppose-posts")).hasSize(1);
        Explanation explained = explanation(alerts.get("posts"));
        assertThat(explained.peak().posts()).isEqualTo(500);
        assertThat(explained.peak().texts()).isCloseTo(101, within(4.0));
        assertThat(explained.peak().authors()).isCloseTo(500, within(20.0));
        assertThat(explained.usual().texts()).isCloseTo(100, within(2.0));
        assertThat(explained.suspects()).extracting(SuspectedArtefact::kind).containsExactly(ArtefactKind.COPY_PASTE);
        assertThat(explained.suspects().get(0).part()).isGreaterThan(0.98);
    }

    @Test
    void seriesOfAuthorsAndOfTextsCountEachOnce() {
        SpikeWatch watch = watch(
                new SeriesDefinition("texts", Measure.TEXTS, SeriesFilter.ON_TOPIC, 20),
                new SeriesDefinition("authors", Measure.AUTHORS, SeriesFilter.ON_TOPIC, 20));
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "a", Stance.OPPOSE, distinct(20));
        }
        count(watch, SPIKE, "a", Stance.OPPOSE, copies(400));

        var alerts = watch.alertsOfTouched();

        assertThat(alerts.get("texts")).isEmpty();
        assertThat(alerts.get("authors").get(0).reading().observed()).isCloseTo(420, within(15.0));
    }

    @Test
    void alertTellsFilterUnitAndWindow() {
        SpikeWatch watch = watch(
                new SeriesDefinition("quarter", Measure.SHARE, Unit.AUTHORS, Duration.ofMinutes(15), OPPOSING, 10));
        for (int quarter = 0; quarter <= 4 * SPIKE; quarter++) {
            countAt(watch, START.plus(Duration.ofMinutes(15L * quarter + 5)), "a", Stance.NEUTRAL, distinct(30));
        }
        countAt(watch, START.plus(Duration.ofHours(SPIKE)), "a", Stance.OPPOSE, distinct(30));

        SpikeAlert alert = watch.alertsOfTouched().get("quarter").get(0);

        assertThat(alert.times().startedAt()).isEqualTo(START.plus(Duration.ofHours(SPIKE)));
        assertThat(alert.times().asOf())
                .isEqualTo(START.plus(Duration.ofHours(SPIKE)).plus(Duration.ofMinutes(15)));
        assertThat(alert.series().unit()).isEqualTo("authors");
        assertThat(alert.series().windowMinutes()).isEqualTo(15);
        assertThat(alert.series().filter()).isEqualTo(OPPOSING);
    }

    @Test
    void dayThatIsFarAboveTheDaysBeforeIsAnAlertOfTheDailySeries() {
        SpikeWatch watch = watch(
                new SeriesDefinition("day", Measure.POSTS, Unit.POSTS, Duration.ofDays(1), SeriesFilter.ON_TOPIC, 100));
        for (int day = 0; day <= 80; day++) {
            for (int part = 0; part < 4; part++) {
                count(watch, 24 * day + 6 * part, "a", Stance.NEUTRAL, distinct(25));
            }
        }
        count(watch, 24 * 80 + 7, "a", Stance.OPPOSE, distinct(200));

        SpikeAlert alert = watch.alertsOfTouched().get("day").get(0);

        assertThat(alert.times().startedAt()).isEqualTo(START.plus(Duration.ofDays(80)));
        assertThat(alert.reading().observed()).isEqualTo(300);
        assertThat(Objects.requireNonNull(alert.explanation()).usual().posts()).isEqualTo(100);
    }

    @Test
    void growthOfOneSourceAmongSeveralIsSuspected() {
        SpikeWatch watch = watch(POSTS);
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "a", Stance.OPPOSE, distinct(5));
            count(watch, hour, "b", Stance.OPPOSE, distinct(5));
        }
        count(watch, SPIKE, "b", Stance.OPPOSE, distinct(100));

        SpikeAlert alert = watch.alertsOfTouched().get("posts").get(0);

        assertThat(explanation(List.of(alert)).suspects())
                .containsExactly(new SuspectedArtefact(ArtefactKind.ONE_SOURCE, 1, "b"));
        assertThat(alert.drivers()).anySatisfy(driver -> {
            assertThat(driver.segment()).isEqualTo("source=b");
            assertThat(driver.posts()).isEqualTo(105);
            assertThat(driver.usual()).isEqualTo(5);
        });
    }

    @Test
    void growthOfAllSourcesIsNot() {
        SpikeWatch watch = watch(POSTS);
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "a", Stance.OPPOSE, distinct(hour < SPIKE ? 5 : 60));
            count(watch, hour, "b", Stance.OPPOSE, distinct(hour < SPIKE ? 5 : 60));
        }

        assertThat(explanation(watch.alertsOfTouched().get("posts")).suspects()).isEmpty();
    }

    @Test
    void postsCollectedLongAfterTheyWereWrittenAreSuspectedToBeABackfill() {
        SpikeWatch watch = watch(POSTS);
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "a", Stance.OPPOSE, distinct(10));
        }
        count(watch, SPIKE, "a", Stance.OPPOSE, late(distinct(90)));

        assertThat(explanation(watch.alertsOfTouched().get("posts")).suspects())
                .containsExactly(new SuspectedArtefact(ArtefactKind.BACKFILL, 0.9, null));
    }

    @Test
    void archiveThatIsReadAtOnceIsLateThroughoutAndSoNoBackfillOfItsSpike() {
        SpikeWatch watch = watch(POSTS);
        for (int hour = 0; hour <= SPIKE; hour++) {
            count(watch, hour, "a", Stance.OPPOSE, late(distinct(hour < SPIKE ? 10 : 100)));
        }

        assertThat(explanation(watch.alertsOfTouched().get("posts")).suspects()).isEmpty();
    }

    @Test
    void sourceThatCameBackJustBeforeIsSuspected() {
        SpikeWatch watch = watch(POSTS);
        for (int hour = 0; hour <= SPIKE; hour++) {
            boolean gone = hour > 80 && hour < SPIKE;
            if (!gone) {
                cover(watch, hour, "a", 10);
                count(watch, hour, "a", Stance.OPPOSE, distinct(hour < SPIKE ? 8 : 90));
            }
            cover(watch, hour, "b", 10);
            count(watch, hour, "b", Stance.OPPOSE, distinct(4));
        }

        assertThat(explanation(watch.alertsOfTouched().get("posts")).suspects())
                .extracting(SuspectedArtefact::kind, SuspectedArtefact::source)
                .contains(tuple(ArtefactKind.SOURCE_RETURNED, "a"));
    }

    private static SpikeWatch watch(SeriesDefinition... series) {
        return new SpikeWatch(List.of(series), new MemoryStepBook());
    }

    private static Explanation explanation(List<SpikeAlert> alerts) {
        assertThat(alerts).hasSize(1);
        return Objects.requireNonNull(alerts.get(0).explanation());
    }

    /** Posts of as many texts and authors. */
    private Gain distinct(int posts) {
        Gain gain = Gain.of(new Tally(posts, 0, 0));
        for (int i = 0; i < posts; i++) {
            gain = gain.plus(new Gain(Tally.ZERO, 0, DistinctSketch.of(++hash), DistinctSketch.of(~hash)));
        }
        return gain;
    }

    /** One text, by as many authors as posts. */
    private Gain copies(int posts) {
        Gain gain = Gain.of(new Tally(posts, 0, 0));
        for (int i = 0; i < posts; i++) {
            gain = gain.plus(new Gain(Tally.ZERO, 0, DistinctSketch.of(-1), DistinctSketch.of(~++hash)));
        }
        return gain;
    }

    private static Gain late(Gain gain) {
        return new Gain(gain.tally(), gain.tally().posts(), gain.texts(), gain.authors());
    }

    private static void count(SpikeWatch watch, int hour, String source, Stance stance, Gain gain) {
        countAt(watch, START.plus(Duration.ofHours(hour)), source, stance, gain);
    }

    private static void countAt(SpikeWatch watch, Instant bucket, String source, Stance stance, Gain gain) {
        Cell cell = new Cell(bucket, Language.ZH, "weibo", true, stance, XenophobiaLevel.NONE, Facet.ALL);
        watch.count(Map.of(new SourcedCell(cell, source), gain));
    }

    private static void cover(SpikeWatch watch, int hour, String source, long read) {
        var at = START.plus(Duration.ofHours(hour)).atOffset(ZoneOffset.UTC);
        watch.cover(
                null,
                new Coverage(
                        "weibo",
                        source,
                        "hour-" + hour + ".jsonl",
                        at.toLocalDate(),
                        List.of(new HourCount(at.getHour(), read, 0))));
    }
}
