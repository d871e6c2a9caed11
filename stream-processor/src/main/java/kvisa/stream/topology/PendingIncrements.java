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
 * Sums the changes of each cell and source and sends one increment per touched one on at every tick, at every fifth where
 * changes are many, so that traffic into the totals does not grow with the number of posts.
 */
final class PendingIncrements extends ContextualProcessor<String, PostUpdate.Changed, SourcedCell, Gain> {

    /**
     * So many changes between two ticks, some two hundred posts, and what is pending waits for more: traffic of that kind, a
     * backlog for one, touches cells by the hundred each second, and a cell that is touched twice is sent once.
     */
    static final int MANY = 500;

    /** But no longer than so many ticks. */
    static final int TICKS_OF_PATIENCE = 5;

    private final Duration interval;
    private final StreamMeters meters;
    private @Nullable PendingGains pending;
    private int changes;
    private int ticks;

    PendingIncrements(Duration interval, StreamMeters meters) {
        this.interval = interval;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<SourcedCell, Gain> context) {
        super.init(context);
        pending = new PendingGains(context.getStateStore(StateStores.PENDING_INCREMENTS));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, PostUpdate.Changed> record) {
        record.value().gains().forEach(pending()::add);
        changes += record.value().gains().size();
    }

    private void tick(long now) {
        ticks++;
        if (changes < MANY * ticks || ticks >= TICKS_OF_PATIENCE) {
            flush(now);
            changes = 0;
            ticks = 0;
        }
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
