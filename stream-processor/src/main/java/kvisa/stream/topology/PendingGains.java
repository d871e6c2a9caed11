package kvisa.stream.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Changes of cells that wait to be taken together, added up cell by cell. They are state like any other: a commit in
 * between keeps them, a crash neither loses nor repeats one.
 *
 * @param store  where they wait; nothing else writes to it
 */
record PendingGains(KeyValueStore<SourcedCell, Gain> store) {

    void add(SourcedCell cell, Gain change) {
        Gain before = store.get(cell);
        Gain sum = before == null ? change : before.plus(change);
        store.put(cell, sum.isZero() ? null : sum);
    }

    /** All that wait, in the order of their keys; none waits any longer. */
    Map<SourcedCell, Gain> take() {
        Map<SourcedCell, Gain> due = new LinkedHashMap<>();
        try (KeyValueIterator<SourcedCell, Gain> all = store.all()) {
            all.forEachRemaining(each -> due.put(each.key, each.value));
        }
        due.keySet().forEach(store::delete);
        return due;
    }
}
