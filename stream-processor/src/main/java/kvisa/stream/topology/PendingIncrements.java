package kvisa.stream.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.post.PostUpdate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Sums the changes of each cell and source and sends one increment per touched one on at every tick, so that traffic into the
 * totals does not grow with the number of posts. What is pending is state like any other: a commit between two ticks
 * keeps it, a crash neither loses nor repeats it.
 */
final class PendingIncrements extends ContextualProcessor<String, PostUpdate.Changed, SourcedCell, Gain> {

    private final Duration interval;
    private final StreamMeters meters;
    private @Nullable KeyValueStore<SourcedCell, Gain> pending;

    PendingIncrements(Duration interval, StreamMeters meters) {
        this.interval = interval;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<SourcedCell, Gain> context) {
        super.init(context);
        pending = context.getStateStore(StateStores.PENDING_INCREMENTS);
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::flush);
    }

    @Override
    public void process(Record<String, PostUpdate.Changed> record) {
        record.value().gains().forEach(this::add);
    }

    private void add(SourcedCell cell, Gain change) {
        Gain before = pending().get(cell);
        Gain sum = before == null ? change : before.plus(change);
        pending().put(cell, sum.isZero() ? null : sum);
    }

    private void flush(long now) {
        List<KeyValue<SourcedCell, Gain>> due = new ArrayList<>();
        try (KeyValueIterator<SourcedCell, Gain> all = pending().all()) {
            all.forEachRemaining(due::add);
        }
        for (KeyValue<SourcedCell, Gain> increment : due) {
            context().forward(new Record<>(increment.key, increment.value, now));
            pending().delete(increment.key);
        }
        meters.increments(due.size());
    }

    private KeyValueStore<SourcedCell, Gain> pending() {
        return Initialised.store(pending, StateStores.PENDING_INCREMENTS);
    }
}
