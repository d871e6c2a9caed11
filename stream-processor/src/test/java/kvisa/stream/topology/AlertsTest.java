package kvisa.stream.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.FakeAssessor;
import kvisa.stream.SamplePosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From hot-search appearances and coverage to alerts, through the whole topology. */
class AlertsTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-09-20");
    private static final Instant SPIKE = Instant.parse("2025-09-28T02:00:00Z");
    private static final String ID = "hotsearch-engagement@2025-09-28T02:00:00Z";

    @TempDir
    private Path stateDir;

    private TestPipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new TestPipeline(stateDir, new FakeAssessor("fake-1"));
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void spikeAfterSeenSilenceFiresAndIsResolvedBySilence() {
        daysSeen(8);
        heat(0, 416_693);
        pipeline.tick();
        assertThat(alert().state()).isEqualTo(AlertState.FIRING);
        assertThat(alert().times().startedAt()).isEqualTo(SPIKE);

        heat(1, 690_836);
        pipeline.tick();
        assertThat(alert().reading().observed()).isEqualTo(690_836);

        daysSeen(9);
        pipeline.tick();
        assertThat(pipeline.alerts()).containsOnlyKeys(ID);
        assertThat(alert().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(alert().times().resolvedAt()).isEqualTo(SPIKE.plus(Duration.ofHours(8)));
    }

    @Test
    void withoutCoverageThereIsNothingToStandOutAgainst() {
        heat(0, 416_693);
        heat(1, 690_836);
        pipeline.tick();

        assertThat(pipeline.alerts()).isEmpty();
    }

    @Test
    void unseenHoursAfterTheSpikeDoNotResolveIt() {
        daysSeen(8);
        heat(0, 416_693);
        heat(1, 690_836);
        heat(48, 10);
        pipeline.tick();

        assertThat(alert().state()).isEqualTo(AlertState.FIRING);
        assertThat(alert().times().asOf()).isEqualTo(SPIKE.plus(Duration.ofHours(2)));
    }

    @Test
    void alertThatNoLongerFollowsFromTheDataIsWithdrawn() {
        daysSeen(8);
        heat(0, 416_693);
        pipeline.tick();
        assertThat(pipeline.alerts()).containsKey(ID);

        pipeline.delete(SamplePosts.hotSearch(SPIKE, 1).id());
        pipeline.tick();

        assertThat(pipeline.alerts()).isEmpty();
    }

    @Test
    void coverageTakenBackIsAGapAgain() {
        daysSeen(8);
        heat(0, 416_693);
        pipeline.tick();
        for (int day = 0; day < 8; day++) {
            pipeline.tellBytes(coverage(FIRST_DAY.plusDays(day)).key(), null);
        }
        pipeline.tick();

        assertThat(pipeline.alerts()).isEmpty();
    }

    @Test
    void orderOfArrivalDoesNotChangeWhichAlertsThereAre() {
        List<Runnable> events = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            Coverage told = coverage(FIRST_DAY.plusDays(day));
            events.add(() -> pipeline.tell(told));
        }
        for (int hour : List.of(0, 1, 2, 3, 30, 31)) {
            events.add(() -> heat(hour, 300_000 + 100_000L * hour));
        }
        events.forEach(Runnable::run);
        pipeline.tick();
        var inOrder = pipeline.alerts();

        for (long seed = 1; seed <= 3; seed++) {
            pipeline.close();
            open();
            Collections.shuffle(events, new Random(seed));
            for (Runnable event : events) {
                event.run();
                pipeline.tick();
            }
            assertThat(pipeline.alerts()).as("seed %s", seed).isEqualTo(inOrder);
        }
        assertThat(inOrder).hasSize(2);
    }

    @Test
    void restartTellsNothingTwice() {
        daysSeen(8);
        heat(0, 416_693);
        pipeline.tick();

        pipeline = pipeline.reopened(new FakeAssessor("fake-1"));
        pipeline.tick();

        assertThat(pipeline.written(TopicCatalogue.ALERTS)).isZero();
        assertThat(pipeline.alerts()).containsOnlyKeys(ID);
        heat(1, 690_836);
        pipeline.tick();
        assertThat(alert().reading().observed()).isEqualTo(690_836);
    }

    @Test
    void seriesThatIsNewInTheConfigurationKnowsItsPast() {
        daysSeen(8);
        heat(0, 416_693);
        pipeline.tick();
        SpikeAlert before = alert();

        pipeline = pipeline.reopenedWithNewSeries(new FakeAssessor("fake-1"));
        pipeline.tick();

        assertThat(pipeline.written(TopicCatalogue.ALERTS)).isZero();
        assertThat(alert()).isEqualTo(before);
    }

    private SpikeAlert alert() {
        return Objects.requireNonNull(
                pipeline.alerts().get(ID), () -> pipeline.alerts().toString());
    }

    private void heat(int hoursAfterSpike, long heat) {
        pipeline.put(SamplePosts.hotSearch(SPIKE.plus(Duration.ofHours(hoursAfterSpike)), heat));
    }

    private void daysSeen(int days) {
        for (int day = 0; day < days; day++) {
            pipeline.tell(coverage(FIRST_DAY.plusDays(day)));
        }
    }

    private static Coverage coverage(LocalDate day) {
        return new Coverage(
                "weibo-hotsearch",
                "archive",
                "hours.tar.gz",
                day,
                IntStream.range(0, 24)
                        .mapToObj(hour -> new HourCount(hour, 50, 0))
                        .toList());
    }
}
