package kvisa.stream.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.watch.SeriesDefinition;
import kvisa.stream.watch.SeriesStep;
import kvisa.stream.watch.SpikeWatch;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the steps of the watched series and the coverage, and at every tick tells which alerts follow from them now: what
 * is new or changed, and a tombstone for what no longer follows.
 *
 * <p>The cells are kept beside the steps that are counted from them, so that a series added to the configuration, or
 * changed in it, knows its past from the first start on; its own zeros would otherwise look like silence. That costs one
 * pass over all cells, once; any other start costs one over the steps, which do not grow with the number of posts.
 */
final class WatchSpikes extends ContextualProcessor<String, WatchInput, String, SpikeAlert> {

    /** What a new series learns of its past in one go: some megabytes. */
    private static final int CELLS_AT_ONCE = 20_000;

    private final List<SeriesDefinition> series;
    private final Duration interval;
    private final StreamMeters meters;
    private @Nullable PendingGains inbox;
    private @Nullable KeyValueStore<SourcedCell, Gain> cells;
    private @Nullable KeyValueStore<String, SeriesStep> steps;
    private @Nullable KeyValueStore<String, String> definitions;
    private @Nullable KeyValueStore<String, IngestProgress> coverage;
    private @Nullable KeyValueStore<String, SpikeAlert> told;
    private @Nullable SpikeWatch watch;

    WatchSpikes(List<SeriesDefinition> series, Duration interval, StreamMeters meters) {
        this.series = series;
        this.interval = interval;
        this.meters = meters;
    }

    /** Also called again after a rollback, when what is in memory is no longer what the stores hold. */
    @Override
    public void init(ProcessorContext<String, SpikeAlert> context) {
        super.init(context);
        inbox = new PendingGains(context.getStateStore(StateStores.WATCH_INBOX));
        cells = context.getStateStore(StateStores.WATCH_CELLS);
        steps = context.getStateStore(StateStores.WATCH_STEPS);
        definitions = context.getStateStore(StateStores.WATCH_DEFINITIONS);
        coverage = context.getStateStore(StateStores.COVERAGE);
        told = context.getStateStore(StateStores.ALERTS);
        watch = null;
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::judge);
    }

    @Override
    public void process(Record<String, WatchInput> record) {
        WatchInput input = record.value();
        if (input instanceof WatchInput.CountChange count) {
            inbox().add(count.cell(), count.change());
        } else if (input instanceof WatchInput.ProgressChange change) {
            watch().cover(coverageOf(coverage().get(record.key())), coverageOf(change.progress()));
            coverage().put(record.key(), coverageOf(change.progress()));
        } else {
            throw new AssertionError(input);
        }
    }

    /**
     * Counts what has come since the last tick, each touched step once. One at a time, a step with thousands of authors
     * would be taken apart and put together for every few of them.
     */
    private void countInbox() {
        Map<SourcedCell, Gain> changes = inbox().take();
        watch().count(changes);
        changes.forEach(this::keep);
    }

    private void keep(SourcedCell cell, Gain change) {
        Gain before = cells().get(cell);
        Gain after = before == null ? change : before.plus(change);
        cells().put(cell, after.isZero() ? null : after);
    }

    private static @Nullable Coverage coverageOf(@Nullable IngestProgress progress) {
        return progress instanceof Coverage found ? found : null;
    }

    private void judge(long now) {
        countInbox();
        meters.judging()
                .record(() -> watch().alertsOfTouched().forEach((name, alerts) -> tellChanges(name, alerts, now)));
    }

    private void tellChanges(String name, List<SpikeAlert> alerts, long now) {
        Map<String, SpikeAlert> before = toldOf(name);
        for (SpikeAlert alert : alerts) {
            if (!alert.equals(before.remove(alert.id()))) {
                tell(alert, now);
            }
        }
        before.keySet().forEach(id -> withdraw(id, now));
    }

    private Map<String, SpikeAlert> toldOf(String name) {
        Map<String, SpikeAlert> found = new HashMap<>();
        try (var alerts = told().prefixScan(SpikeWatch.alertIdPrefix(name), new StringSerializer())) {
            alerts.forEachRemaining(each -> {
                // The name of a source may hold what separates name and start.
                if (each.value.series().name().equals(name)) {
                    found.put(each.key, each.value);
                }
            });
        }
        return found;
    }

    private void tell(SpikeAlert alert, long now) {
        told().put(alert.id(), alert);
        context().forward(new Record<>(alert.id(), alert, now));
        meters.alertTold(alert.state());
    }

    private void withdraw(String id, long now) {
        told().delete(id);
        context().forward(new Record<>(id, null, now));
        meters.alertWithdrawn();
    }

    private SpikeWatch watch() {
        SpikeWatch known = watch;
        if (known == null) {
            known = restored();
            watch = known;
        }
        return known;
    }

    private SpikeWatch restored() {
        countAnew(changedDefinitions());
        SpikeWatch fresh = new SpikeWatch(series, new StoredSteps(steps()));
        eachCoverage(fresh::remember);
        // A series that is no longer watched has no alerts, not those it had.
        each(told(), entry -> fresh.remember(entry.value.series().name()));
        return fresh;
    }

    /** Series whose steps in the store were not counted by their present definition; others' are forgotten. */
    private List<SeriesDefinition> changedDefinitions() {
        StoredSteps stored = new StoredSteps(steps());
        Map<String, String> known = new HashMap<>();
        each(definitions(), entry -> known.put(entry.key, entry.value));
        List<SeriesDefinition> changed = new ArrayList<>();
        for (SeriesDefinition definition : series) {
            if (!definition.toString().equals(known.remove(definition.name()))) {
                stored.forget(definition.name());
                definitions().put(definition.name(), definition.toString());
                changed.add(definition);
            }
        }
        known.keySet().forEach(stored::forget);
        known.keySet().forEach(definitions()::delete);
        return changed;
    }

    /** A watch of its own fills the steps; it is never asked for alerts. */
    private void countAnew(List<SeriesDefinition> changed) {
        if (!changed.isEmpty()) {
            SpikeWatch counting = new SpikeWatch(changed, new StoredSteps(steps()));
            countAll(counting);
            eachCoverage(known -> counting.cover(null, known));
        }
    }

    private void countAll(SpikeWatch counting) {
        Map<SourcedCell, Gain> some = new HashMap<>();
        each(cells(), entry -> {
            some.put(entry.key, entry.value);
            if (some.size() == CELLS_AT_ONCE) {
                counting.count(some);
                some.clear();
            }
        });
        counting.count(some);
    }

    private void eachCoverage(Consumer<Coverage> action) {
        each(coverage(), entry -> {
            if (entry.value instanceof Coverage known) {
                action.accept(known);
            }
        });
    }

    private static <K, V> void each(KeyValueStore<K, V> store, Consumer<KeyValue<K, V>> action) {
        try (KeyValueIterator<K, V> all = store.all()) {
            all.forEachRemaining(action);
        }
    }

    private PendingGains inbox() {
        return Initialised.store(inbox, StateStores.WATCH_INBOX);
    }

    private KeyValueStore<SourcedCell, Gain> cells() {
        return Initialised.store(cells, StateStores.WATCH_CELLS);
    }

    private KeyValueStore<String, SeriesStep> steps() {
        return Initialised.store(steps, StateStores.WATCH_STEPS);
    }

    private KeyValueStore<String, String> definitions() {
        return Initialised.store(definitions, StateStores.WATCH_DEFINITIONS);
    }

    private KeyValueStore<String, IngestProgress> coverage() {
        return Initialised.store(coverage, StateStores.COVERAGE);
    }

    private KeyValueStore<String, SpikeAlert> told() {
        return Initialised.store(told, StateStores.ALERTS);
    }
}
