package kvisa.stream.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.stream.watch.SeriesDefinition;
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
 * Keeps the hourly counts and the coverage, and at every tick tells which alerts follow from them now: what is new or
 * changed, and a tombstone for what no longer follows.
 *
 * <p>The stores hold every cell of every hour, not the watched series, so that a series added to the configuration knows
 * its past from the first start on; its own zeros would otherwise look like silence. The {@link SpikeWatch} in memory is
 * built from the stores at the first use after a start. Cost of that: one pass over the hourly cells.
 */
final class WatchSpikes extends ContextualProcessor<String, WatchInput, String, SpikeAlert> {

    private final List<SeriesDefinition> series;
    private final Duration interval;
    private final StreamMeters meters;
    private @Nullable KeyValueStore<Cell, Tally> hourly;
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
        hourly = context.getStateStore(StateStores.HOURLY_CELLS);
        coverage = context.getStateStore(StateStores.COVERAGE);
        told = context.getStateStore(StateStores.ALERTS);
        watch = null;
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::judge);
    }

    @Override
    public void process(Record<String, WatchInput> record) {
        WatchInput input = record.value();
        if (input instanceof WatchInput.CountChange count) {
            watch().count(count.hourly(), count.change());
            CellTotals.add(hourly(), count.hourly(), count.change());
        } else if (input instanceof WatchInput.ProgressChange change) {
            watch().cover(coverageOf(coverage().get(record.key())), coverageOf(change.progress()));
            coverage().put(record.key(), coverageOf(change.progress()));
        } else {
            throw new AssertionError(input);
        }
    }

    private static @Nullable Coverage coverageOf(@Nullable IngestProgress progress) {
        return progress instanceof Coverage found ? found : null;
    }

    private void judge(long now) {
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
            alerts.forEachRemaining(each -> found.put(each.key, each.value));
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
        SpikeWatch fresh = new SpikeWatch(series);
        each(hourly(), entry -> fresh.count(entry.key, entry.value));
        each(coverage(), entry -> fresh.cover(null, coverageOf(entry.value)));
        // A series that is no longer watched has no alerts, not those it had.
        each(told(), entry -> fresh.remember(entry.value.series().name()));
        return fresh;
    }

    private static <K, V> void each(KeyValueStore<K, V> store, Consumer<KeyValue<K, V>> action) {
        try (KeyValueIterator<K, V> all = store.all()) {
            all.forEachRemaining(action);
        }
    }

    private KeyValueStore<Cell, Tally> hourly() {
        return Initialised.store(hourly, StateStores.HOURLY_CELLS);
    }

    private KeyValueStore<String, IngestProgress> coverage() {
        return Initialised.store(coverage, StateStores.COVERAGE);
    }

    private KeyValueStore<String, SpikeAlert> told() {
        return Initialised.store(told, StateStores.ALERTS);
    }
}
