package kvisa.stream.topology;

import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Tally;
import org.apache.kafka.streams.state.KeyValueStore;

/** Totals in a store, without zeros. */
final class CellTotals {

    private CellTotals() {}

    /**
     * Adds a change and keeps the result.
     *
     * @throws IllegalArgumentException if a part of the new total is negative, or something is left of no posts
     */
    static CellTotal add(KeyValueStore<Cell, Tally> totals, Cell cell, Tally change) {
        Tally before = totals.get(cell);
        CellTotal total = new CellTotal(cell, before == null ? change : before.plus(change));
        if (total.tally().posts() == 0 && !total.tally().isZero()) {
            throw new IllegalArgumentException("total " + total.tally() + " of " + cell.key() + " is of no posts");
        }
        totals.put(cell, total.tally().isZero() ? null : total.tally());
        return total;
    }
}
