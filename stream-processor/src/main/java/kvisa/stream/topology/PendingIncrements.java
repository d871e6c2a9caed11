package kvisa.stream.topology;

import java.time.Duration;
import java.util.Map;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import kvisa.stream.post.PostUpdate;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sums the changes of each cell and source and sends one increment per touched one on at every tick, so that traffic into the
 * totals does not grow with the number of posts.
 */
final class PendingIncrements extends ContextualProcessor<String, PostUpdate.Changed, SourcedCell, Gain> {

    private final Duration interval;
    private final StreamMeters meters;
    private @Nullable PendingGains pending;

    PendingIncrements(Duration interval, StreamMeters meters) {
        this.interval = interval;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<SourcedCell, Gain> context) {
        super.init(context);
        pending = new PendingGains(context.getStateStore(StateStores.PENDING_INCREMENTS));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::flush);
    }

    @Override
    public void process(Record<String, PostUpdate.Changed> record) {
        record.value().gains().forEach(pending()::add);
    }

    private void flush(long now) {
        Map<SourcedCell, Gain> due = pending().take();
        due.forEach((cell, change) -> context().forward(new Record<>(cell, change, now)));
        meters.increments(due.size());
    }

    private PendingGains pending() {
        return Initialised.store(pending, StateStores.PENDING_INCREMENTS);
    }
}
