package kvisa.stream.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Watches several series at once. Changes go in, and now and then the alerts of the series they touched are asked for.
 * Not thread-safe.
 *
 * <p>Cost of asking: nothing for a series that did not change; otherwise the hours from the start of the day of its
 * earliest changed hour on are folded again, see {@link SeriesTimeline}.
 */
public final class SpikeWatch {

    private final Map<String, SeriesTimeline> timelines = new LinkedHashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private @Nullable Instant judgedUntil;

    /** A watch over these series, which know nothing yet. Each of them counts as touched. */
    public SpikeWatch(List<SeriesDefinition> series) {
        series.forEach(each -> timelines.put(each.name(), new SeriesTimeline(each)));
        touched.addAll(timelines.keySet());
    }

    /** The cell of one whole hour that holds a five-minute cell. */
    public static Cell hourOf(Cell cell) {
        return new Cell(
                cell.bucket().truncatedTo(ChronoUnit.HOURS),
                cell.language(),
                cell.platform(),
                cell.relevant(),
                cell.stance(),
                cell.xenophobia(),
                cell.facet());
    }

    /** What the ids of a series' alerts start with; a series name holds no {@code @}. */
    public static String alertIdPrefix(String series) {
        return series + "@";
    }

    /**
     * Takes in that alerts of a series were told before. If it is watched no longer, it is reported once as a touched
     * series without alerts.
     */
    public void remember(String series) {
        touched.add(series);
    }

    /**
     * Takes in a change of a count.
     *
     * @param hourly  see {@link #hourOf}
     */
    public void count(Cell hourly, Tally change) {
        timelines.forEach((name, timeline) -> touch(name, timeline.count(hourly, change)));
    }

    /**
     * Takes in that the coverage under one key changed.
     *
     * @param before  what it was, null if there was none
     * @param after   what it is now, null if it was taken back
     */
    public void cover(@Nullable Coverage before, @Nullable Coverage after) {
        cover(before, -1);
        cover(after, 1);
    }

    private void cover(@Nullable Coverage coverage, int change) {
        if (coverage == null) {
            return;
        }
        Instant midnight = coverage.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        coverage.hours().forEach(hour -> {
            Instant start = midnight.plus(hour.hour(), ChronoUnit.HOURS);
            timelines.forEach((name, timeline) -> touch(name, timeline.cover(coverage.platform(), start, change)));
        });
    }

    private void touch(String name, boolean changed) {
        if (changed) {
            touched.add(name);
        }
    }

    /**
     * All alerts of each series that was touched since the last call, or of every series once a new hour has begun.
     *
     * @return by series name; an untouched series is absent, a touched one without alerts has an empty list
     */
    public Map<String, List<SpikeAlert>> alertsOfTouched() {
        Instant running = newest().orElse(Instant.EPOCH);
        if (!running.equals(judgedUntil)) {
            touched.addAll(timelines.keySet());
        }
        Map<String, List<SpikeAlert>> alerts = new LinkedHashMap<>();
        touched.forEach(name -> alerts.put(name, alerts(name, running)));
        touched.clear();
        judgedUntil = running;
        return alerts;
    }

    private List<SpikeAlert> alerts(String name, Instant running) {
        SeriesTimeline timeline = timelines.get(name);
        return timeline == null ? List.of() : timeline.alerts(running);
    }

    private Optional<Instant> newest() {
        return timelines.values().stream()
                .flatMap(timeline -> timeline.newest().stream())
                .max(Instant::compareTo);
    }
}
