package kvisa.stream.refine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows which requests were read and which of them are settled, and so how far each partition may be forgotten: never
 * past a request that is still open. Not thread-safe.
 */
final class OffsetLedger {

    private final Map<Integer, Partition> partitions = new HashMap<>();

    private static final class Partition {
        private final TreeSet<Long> open = new TreeSet<>();
        private long next;
    }

    /** A request was read; of one partition in order of offsets. */
    void open(RequestPlace place) {
        Partition partition = partitions.computeIfAbsent(place.partition(), number -> new Partition());
        partition.open.add(place.offset());
        partition.next = place.offset() + 1;
    }

    /** Nothing more is to be done about a request; one that was forgotten meanwhile is left alone. */
    void settle(RequestPlace place) {
        Partition partition = partitions.get(place.partition());
        if (partition != null) {
            partition.open.remove(place.offset());
        }
    }

    /** By partition, the offset to begin with after a crash: that of the first open request, or behind all that was read. */
    Map<Integer, Long> committable() {
        Map<Integer, Long> offsets = new TreeMap<>();
        partitions.forEach((number, partition) ->
                offsets.put(number, partition.open.isEmpty() ? partition.next : partition.open.first()));
        return offsets;
    }

    /** Others read these partitions from now on. */
    void forget(Collection<Integer> taken) {
        partitions.keySet().removeAll(taken);
    }
}
