package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.jspecify.annotations.Nullable;

/**
 * Watches several series, and the sources they rest on, at once. Changes go in, and now and then the alerts of what they
 * touched are asked for. Not thread-safe.
 *
 * <p>Cost of changes: each step that is part of any, once, however many of them. Cost of asking: nothing for a series that did not change;
 * otherwise the steps since the block of its earliest changed step, see {@link SeriesTimeline}.
 */
public final class SpikeWatch {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, SeriesTimeline> timelines = new LinkedHashMap<>();
    private final CoverageWatch coverage = new CoverageWatch();
    private final FoldBudget budget;
    private final Set<String> touched = new TreeSet<>();
    private Instant coverageJudgedUntil = Instant.MIN;

    /**
     * A watch over these series. Each of them counts as touched.
     *
     * @param book  what is known of them already, and where it is kept from now on
     */
    public SpikeWatch(List<SeriesDefinition> series, StepBook book) {
        this(series, book, new FoldBudget());
    }

    SpikeWatch(List<SeriesDefinition> series, StepBook book, FoldBudget budget) {
        this.budget = budget;
        series.forEach(each -> timelines.put(each.name(), new SeriesTimeline(each, book, coverage)));
        touched.addAll(timelines.keySet());
    }

    /** What the ids of a series' alerts start with; a series name holds no {@code @}. */
    public static String alertIdPrefix(String series) {
        return series + "@";
    }

    /**
     * Takes in that alerts of a series, or of a source, were told before. If it is watched no longer, it is reported once
     * as a touched series without alerts.
     */
    public void remember(String series) {
        touched.add(series);
    }

    /** Takes in coverage that the book knows of already. */
    public void remember(Coverage known) {
        coverage.cover(null, known);
    }

    /** Takes in changes of what five-minute cells of sources hold. */
    public void count(Map<SourcedCell, Gain> changes) {
        timelines.forEach((name, timeline) -> touch(name, timeline.count(changes)));
    }

    /**
     * Takes in that the coverage under one key changed.
     *
     * @param before  what it was, null if there was none
     * @param after   what it is now, null if it was taken back
     */
    public void cover(@Nullable Coverage before, @Nullable Coverage after) {
        if (before == null && after == null) {
            return;
        }
        coverage.cover(before, after);
        cover(before, -1);
        cover(after, 1);
    }

    private void cover(@Nullable Coverage told, int change) {
        if (told == null) {
            return;
        }
        Instant midnight = told.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        told.hours().forEach(hour -> {
            Instant start = midnight.plus(hour.hour(), ChronoUnit.HOURS);
            timelines.forEach((name, timeline) -> touch(name, timeline.cover(told.platform(), start, change)));
        });
    }

    private void touch(String name, boolean changed) {
        if (changed) {
            touched.add(name);
        }
    }

    /**
     * All alerts of each series and source that was touched since the last call, or for which time has moved on.
     *
     * <p>A change of long ago may take several calls to show, see {@link #isSettled}.
     *
     * @return by series name, or {@code coverage/<platform>/<source>}; an untouched one is absent, a touched one without
     *     alerts has an empty list
     */
    public Map<String, List<SpikeAlert>> alertsOfTouched() {
        Instant horizon = horizon();
        budget.look();
        timelines.forEach((name, timeline) -> touch(name, !timeline.isSettled(horizon)));
        Map<String, List<SpikeAlert>> alerts = new LinkedHashMap<>();
        touched.forEach(name -> alerts.put(name, alerts(name, horizon)));
        touched.clear();
        alerts.putAll(ofSources(horizon));
        return alerts;
    }

    /** Whether the alerts told last are those that follow from all that went in. */
    public boolean isSettled() {
        Instant horizon = horizon();
        return touched.isEmpty() && timelines.values().stream().allMatch(timeline -> timeline.isSettled(horizon));
    }

    private List<SpikeAlert> alerts(String name, Instant horizon) {
        SeriesTimeline timeline = timelines.get(name);
        return timeline == null ? List.of() : timeline.alerts(horizon, budget);
    }

    private Map<String, List<SpikeAlert>> ofSources(Instant horizon) {
        Instant running = SeriesDefinition.floor(horizon, HOUR);
        if (!running.equals(coverageJudgedUntil)) {
            coverage.touchAll();
            coverageJudgedUntil = running;
        }
        return coverage.alertsOfTouched(running);
    }

    /** The newest instant anything is known of; the hour it lies in runs. */
    private Instant horizon() {
        return Stream.concat(
                        timelines.values().stream().flatMap(timeline -> timeline.newest().stream()),
                        coverage.newest().stream())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
