package kvisa.stream.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.WatchedSeries;
import kvisa.stream.spike.AlertLifecycle;
import kvisa.stream.spike.AlertPolicy;
import kvisa.stream.spike.DetectorParameters;
import kvisa.stream.spike.Episode;
import kvisa.stream.spike.History;
import kvisa.stream.spike.Signal;
import kvisa.stream.spike.SpikeDetector;
import kvisa.stream.spike.Step;
import kvisa.stream.spike.Verdict;

/**
 * All known hours of one watched series and the alerts that follow from them. Not thread-safe.
 *
 * <p>The alerts are a fold over the hours. The fold's state is kept at the start of each day, and a change of an hour
 * throws away the states after it, so that a new post of today costs at most 24 steps, one of a year ago some 8,760. A
 * step took about 20 µs in a cold JVM on a busy machine of two cores (four series of 480 hours in 41 ms), one that has to
 * sort its history about 50. Memory, estimated: 1.5 KB for an hour with posts, 0.2 KB for a silent one.
 */
final class SeriesTimeline {

    private final SeriesDefinition definition;
    private final SpikeDetector detector;
    private final AlertLifecycle lifecycle = new AlertLifecycle(AlertPolicy.DEFAULT);
    private final NavigableMap<Instant, SeriesHour> hours = new TreeMap<>();
    private final NavigableMap<Instant, Fold> foldBefore = new TreeMap<>();
    private final Map<Episode, SpikeAlert> described = new LinkedHashMap<>();

    SeriesTimeline(SeriesDefinition definition) {
        this.definition = definition;
        this.detector = new SpikeDetector(DetectorParameters.hourly(definition.minimum()));
    }

    /** State of both folds between two hours. */
    private record Fold(History history, AlertLifecycle.State episodes) {
        static final Fold START = new Fold(History.EMPTY, AlertLifecycle.State.QUIET);
    }

    SeriesDefinition definition() {
        return definition;
    }

    /** The newest hour known, empty while nothing is. */
    Optional<Instant> newest() {
        return hours.isEmpty() ? Optional.empty() : Optional.of(hours.lastKey());
    }

    /** Takes in a change of an hourly cell; false when this series does not look at such posts. */
    boolean count(Cell hourly, Tally change) {
        if (!definition.filter().looksAt(hourly)) {
            return false;
        }
        update(hourly.bucket(), hour -> hour.with(hourly, change, definition.filter()));
        return true;
    }

    /** Takes in a change of the number of units that saw an hour of a platform; false when it is not looked at. */
    boolean cover(String platform, Instant hour, int change) {
        if (!definition.filter().admitsPlatform(platform)) {
            return false;
        }
        update(hour, known -> known.withCoverage(change));
        return true;
    }

    private void update(Instant at, UnaryOperator<SeriesHour> change) {
        SeriesHour next = change.apply(hours.getOrDefault(at, SeriesHour.UNKNOWN));
        if (next.isUnknown()) {
            hours.remove(at);
        } else {
            hours.put(at, next);
        }
        foldBefore.tailMap(at, false).clear();
        described.keySet().removeIf(episode -> !episode.times().peakAt().isBefore(at));
    }

    /**
     * The alerts that follow from all hours before {@code running}, and from that one if it already is out of range.
     *
     * @param running  the newest hour anything is known of; it may still grow
     */
    List<SpikeAlert> alerts(Instant running) {
        Fold closed = foldUntil(running);
        Map<Episode, SpikeAlert> known = Map.copyOf(described);
        described.clear();
        for (Episode episode : withRunning(closed, running).episodes()) {
            SpikeAlert alert = known.get(episode);
            described.put(episode, alert == null ? describe(episode) : alert);
        }
        return List.copyOf(described.values());
    }

    private Fold foldUntil(Instant end) {
        Map.Entry<Instant, Fold> last = foldBefore.lowerEntry(end);
        Instant from = last == null ? Instant.MIN : last.getKey();
        Fold fold = last == null ? Fold.START : last.getValue();
        Instant day = from;
        for (Map.Entry<Instant, SeriesHour> hour :
                hours.subMap(from, true, end, false).entrySet()) {
            Instant hourDay = hour.getKey().truncatedTo(ChronoUnit.DAYS);
            if (hourDay.isAfter(day)) {
                foldBefore.put(hourDay, fold);
                day = hourDay;
            }
            fold = fold(fold, hour.getKey(), hour.getValue());
        }
        return fold;
    }

    private Fold fold(Fold before, Instant start, SeriesHour hour) {
        SpikeDetector.Judged judged = judge(before, start, hour);
        return new Fold(judged.history(), lifecycle.next(before.episodes(), judged.signal()));
    }

    private SpikeDetector.Judged judge(Fold before, Instant start, SeriesHour hour) {
        return detector.next(before.history(), new Step(start, hour.observation(definition.measure())));
    }

    private AlertLifecycle.State withRunning(Fold closed, Instant running) {
        SeriesHour hour = hours.get(running);
        if (hour == null) {
            return closed.episodes();
        }
        Signal signal = judge(closed, running, hour).signal();
        return signal.verdict() instanceof Verdict.OutOfRange
                ? lifecycle.next(closed.episodes(), signal)
                : closed.episodes();
    }

    private SpikeAlert describe(Episode episode) {
        return new SpikeAlert(
                SpikeWatch.alertIdPrefix(definition.name()) + episode.times().startedAt(),
                new WatchedSeries(definition.name(), definition.measure().wireName()),
                episode.state(),
                episode.severity(),
                episode.times(),
                episode.peak(),
                Drivers.of(hours, episode.times()));
    }
}
