package kvisa.stream.spike;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The observed steps of the last hours, oldest first; there are never more than fit into the long window. Immutable.
 *
 * @param steps  start and observation of each
 */
record Recent(List<Observed> steps) {

    static final Recent NONE = new Recent(List.of());

    Recent {
        steps = List.copyOf(steps);
    }

    /** One observed step. */
    record Observed(Instant start, Observation observation) {}

    /** This with one more step, without those before an instant. */
    Recent with(Observed newest, Instant since) {
        Observed[] kept = new Observed[steps.size() + 1];
        int count = 0;
        for (Observed each : steps) {
            if (!each.start().isBefore(since)) {
                kept[count++] = each;
            }
        }
        kept[count++] = newest;
        return new Recent(Arrays.asList(kept).subList(0, count));
    }

    /** The steps from an instant on. */
    List<Observed> since(Instant since) {
        int first = 0;
        while (first < steps.size() && steps.get(first).start().isBefore(since)) {
            first++;
        }
        return steps.subList(first, steps.size());
    }
}
