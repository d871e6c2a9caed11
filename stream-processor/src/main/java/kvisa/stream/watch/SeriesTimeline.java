package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.Crowd;
import kvisa.contract.alert.Explanation;
import kvisa.contract.alert.SpikeAlert;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.spike.AlertLifecycle;
import kvisa.stream.spike.AlertPolicy;
import kvisa.stream.spike.DetectorParameters;
import kvisa.stream.spike.Episode;
import kvisa.stream.spike.History;
import kvisa.stream.spike.Signal;
import kvisa.stream.spike.SpikeDetector;
import kvisa.stream.spike.Step;
import kvisa.stream.spike.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One watched series: its steps in a {@link StepBook}, and the alerts that follow from them. Not thread-safe.
 *
 * <p>The alerts are a fold over the steps. The fold's state is kept at the start of each block of {@value #BLOCK} steps
 * and before the running step, so that a new post costs no step but the running one, a late one of the last block or two
 * at most {@value #BLOCK} times two; an older change waits for the {@link FoldBudget} and leaves the present watched
 * meanwhile. States of older blocks are thinned out to one in {@value #THINNED}: memory grows by some ten states a year.
 */
final class SeriesTimeline {

    private static final int BLOCK = 24;
    private static final int THINNED = 32;

    /** A change further than this before a spike has no part in its explanation: usual values and coverage reach less far. */
    private static final Duration EXPLAINED_BY = Duration.ofDays(42);

    private final SeriesDefinition definition;
    private final StepBook book;
    private final CoverageWatch coverage;
    private final SpikeDetector detector;
    private final AlertLifecycle lifecycle;
    private final NavigableMap<Instant, Fold> foldBefore = new TreeMap<>();
    private final Map<Episode, SpikeAlert> described = new LinkedHashMap<>();
    private Instant judgedUntil = Instant.MIN;
    private @Nullable Instant changedLongAgo;

    SeriesTimeline(SeriesDefinition definition, StepBook book, CoverageWatch coverage) {
        this.definition = definition;
        this.book = book;
        this.coverage = coverage;
        this.detector = new SpikeDetector(DetectorParameters.forStep(definition.window(), definition.minimum()));
        this.lifecycle = new AlertLifecycle(AlertPolicy.forStep(definition.window()));
    }

    /** State of both folds between two steps. */
    private record Fold(History history, AlertLifecycle.State episodes) {
        static final Fold START = new Fold(History.EMPTY, AlertLifecycle.State.QUIET);
    }

    SeriesDefinition definition() {
        return definition;
    }

    /**
     * Until when something is known: start of the newest step with posts, or of the newest hour that was seen. A seen hour
     * need not be over, so that steps shorter than an hour do not end with it.
     */
    Optional<Instant> newest() {
        Optional<Instant> last = book.newestBefore(definition.name(), Instant.MAX);
        if (last.isEmpty()) {
            return last;
        }
        Instant hour = SeriesDefinition.floor(last.get(), Duration.ofHours(1));
        Instant newest = last.get();
        while (newest.isAfter(hour) && !hasPosts(newest)) {
            newest = newest.minus(definition.window());
        }
        return Optional.of(newest);
    }

    private boolean hasPosts(Instant start) {
        SeriesStep step = book.get(definition.name(), start);
        return step != null && step.hasPosts();
    }

    /** Whether nothing waits for the budget, and the step that runs is the one that was judged last. */
    boolean isSettled(Instant horizon) {
        return changedLongAgo == null && definition.stepOf(horizon).equals(judgedUntil);
    }

    /** Takes in changes of five-minute cells; false when none is part of this series. */
    boolean count(Map<SourcedCell, Gain> changes) {
        Map<Instant, Map<SourcedCell, Gain>> byStep = new TreeMap<>();
        changes.forEach((cell, change) -> {
            if (definition.filter().looksAt(cell.cell())) {
                byStep.computeIfAbsent(definition.stepOf(cell.cell().bucket()), start -> new HashMap<>())
                        .put(cell, change);
            }
        });
        boolean changed = false;
        for (Map.Entry<Instant, Map<SourcedCell, Gain>> step : byStep.entrySet()) {
            changed |= update(step.getKey(), known -> known.with(step.getValue(), definition));
        }
        return changed;
    }

    /** Takes in a change of the number of units that saw an hour of a platform; false when it is not looked at. */
    boolean cover(String platform, Instant hour, int change) {
        if (!definition.filter().admitsPlatform(platform)) {
            return false;
        }
        Instant end = hour.plus(Duration.ofHours(1));
        Instant start = definition.stepOf(hour);
        do {
            int ofStep = SeriesStep.hourOf(start, hour.isBefore(start) ? start : hour);
            update(start, known -> known.withCoverage(ofStep, change));
            start = start.plus(definition.window());
        } while (start.isBefore(end));
        return true;
    }

    /** Whether that changed anything. */
    private boolean update(Instant at, UnaryOperator<SeriesStep> change) {
        SeriesStep known = Objects.requireNonNullElse(book.get(definition.name(), at), SeriesStep.UNKNOWN);
        SeriesStep next = change.apply(known);
        if (next.equals(known)) {
            return false;
        }
        book.put(definition.name(), at, next.isUnknown() ? null : next);
        if (at.isBefore(recent())) {
            changedLongAgo = changedLongAgo == null || at.isBefore(changedLongAgo) ? at : changedLongAgo;
        } else {
            forget(at);
        }
        return true;
    }

    /** From here on a change is folded again at once. */
    private Instant recent() {
        return judgedUntil.equals(Instant.MIN)
                ? Instant.MIN
                : blockOf(judgedUntil).minus(block());
    }

    private void forget(Instant at) {
        foldBefore.tailMap(at, false).clear();
        Instant explained = at.plus(EXPLAINED_BY);
        described
                .keySet()
                .removeIf(episode -> !episode.times().peakAt().isBefore(at)
                        && !episode.times().startedAt().isAfter(explained));
    }

    /**
     * The alerts that follow from all steps before the running one, and from that one if it already is out of range.
     *
     * @param horizon  the newest instant anything is known of; the step it lies in may still grow
     * @param budget   what may be folded again on account of changes long past; what it does not grant is left for later
     */
    List<SpikeAlert> alerts(Instant horizon, FoldBudget budget) {
        Instant running = definition.stepOf(horizon);
        Instant old = changedLongAgo;
        if (old != null && budget.grants(stepsBetween(old, running))) {
            forget(old);
            changedLongAgo = null;
        }
        if (running.isBefore(judgedUntil)) {
            foldBefore.tailMap(running, false).clear();
        }
        judgedUntil = running;
        Fold closed = foldUntil(running);
        Map<Episode, SpikeAlert> known = Map.copyOf(described);
        described.clear();
        for (Episode episode : withRunning(closed, running).episodes()) {
            SpikeAlert alert = known.get(episode);
            described.put(episode, alert == null ? describe(episode) : alert);
        }
        return List.copyOf(described.values());
    }

    private long stepsBetween(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to).dividedBy(definition.window()) : 0;
    }

    private Fold foldUntil(Instant end) {
        Map.Entry<Instant, Fold> last = foldBefore.floorEntry(end);
        Folding folding = last == null
                ? new Folding(Instant.MIN, Fold.START)
                : new Folding(blockOf(last.getKey()), last.getValue());
        book.forEach(definition.name(), last == null ? Instant.MIN : last.getKey(), end, folding::take);
        keep(end, folding.fold);
        return folding.fold;
    }

    /** A fold on its way, which leaves its state behind at the start of each block. */
    private final class Folding {

        private Instant block;
        private Fold fold;

        private Folding(Instant block, Fold fold) {
            this.block = block;
            this.fold = fold;
        }

        private void take(Instant start, SeriesStep step) {
            Instant ofStep = blockOf(start);
            if (ofStep.isAfter(block)) {
                keep(ofStep, fold);
                block = ofStep;
            }
            SpikeDetector.Judged judged = judge(fold, start, step);
            fold = new Fold(judged.history(), lifecycle.next(fold.episodes(), judged.signal()));
        }
    }

    /** Keeps a state, and of the states before it only those that lie at the start of a block, few of the old ones. */
    private void keep(Instant before, Fold fold) {
        Map.Entry<Instant, Fold> last = foldBefore.lowerEntry(before);
        if (last != null && !last.getKey().equals(blockOf(last.getKey()))) {
            foldBefore.remove(last.getKey());
        }
        foldBefore.put(before, fold);
        Map.Entry<Instant, Fold> old = foldBefore.floorEntry(blockOf(before).minus(block().multipliedBy(THINNED)));
        if (old != null && !old.getKey().equals(SeriesDefinition.floor(old.getKey(), block().multipliedBy(THINNED)))) {
            foldBefore.remove(old.getKey());
        }
    }

    private Duration block() {
        return definition.window().multipliedBy(BLOCK);
    }

    private Instant blockOf(Instant instant) {
        return SeriesDefinition.floor(instant, block());
    }

    private SpikeDetector.Judged judge(Fold before, Instant start, SeriesStep step) {
        return detector.next(before.history(), new Step(start, step.observation(definition)));
    }

    private AlertLifecycle.State withRunning(Fold closed, Instant running) {
        SeriesStep step = book.get(definition.name(), running);
        if (step == null) {
            return closed.episodes();
        }
        Signal signal = judge(closed, running, step).signal();
        return signal.verdict() instanceof Verdict.OutOfRange
                ? lifecycle.next(closed.episodes(), signal)
                : closed.episodes();
    }

    private SpikeAlert describe(Episode episode) {
        Instant start = episode.times().startedAt();
        Instant peakAt = episode.times().peakAt();
        SeriesStep peak = Objects.requireNonNullElse(book.get(definition.name(), peakAt), SeriesStep.UNKNOWN);
        Usual usual = Usual.before(start, definition, book);
        return new SpikeAlert(
                SpikeWatch.alertIdPrefix(definition.name()) + start,
                definition.told(),
                episode.state(),
                episode.severity(),
                episode.times(),
                episode.peak(),
                Drivers.of(peak, usual),
                AlertKind.SPIKE,
                new Explanation(
                        crowd(peak.matched()),
                        usual.crowd(),
                        Suspects.of(peak, usual, coverage, start, peakAt.plus(definition.window()))));
    }

    private static Crowd crowd(Gain gain) {
        return new Crowd(
                gain.tally().posts(),
                Unit.TEXTS.in(gain),
                Unit.AUTHORS.in(gain),
                gain.tally().engagement());
    }
}
