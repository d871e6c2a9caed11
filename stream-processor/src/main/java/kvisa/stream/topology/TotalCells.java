package kvisa.stream.topology;

import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Adds increments up to totals. A cell back at zero is forgotten, with a tombstone. */
final class TotalCells extends ContextualProcessor<Cell, Tally, String, CellTotal> {

    private @Nullable KeyValueStore<Cell, Tally> totals;

    @Override
    public void init(ProcessorContext<String, CellTotal> context) {
        super.init(context);
        totals = context.getStateStore(StateStores.TOTAL_CELLS);
    }

    /**
     * Takes in one increment.
     *
     * @throws IllegalArgumentException if a total falls below zero, which only a bug can bring about
     */
    @Override
    public void process(Record<Cell, Tally> increment) {
        CellTotal total =
                CellTotals.add(Initialised.store(totals, StateStores.TOTAL_CELLS), increment.key(), increment.value());
        context()
                .forward(increment
                        .withKey(increment.key().key())
                        .withValue(total.tally().isZero() ? null : total));
    }
}
