package kvisa.stream.spike;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a detector remembers of a series. Immutable.
 *
 * @param past      observed steps within reach, oldest first
 * @param spikeRun  observed steps out of range in a row up to now
 */
public record History(List<Past> past, int spikeRun) {

    /** Nothing seen yet. */
    public static final History EMPTY = new History(List.of(), 0);

    public History {
        past = List.copyOf(past);
    }

    /**
     * One observed step.
     *
     * @param start     its start, UTC
     * @param observed  what was observed
     * @param spike     whether it belongs to a spike and so says nothing about what is usual
     */
    public record Past(Instant start, Observation observed, boolean spike) {}

    /** Steps from an instant on. */
    List<Past> since(Instant since) {
        int first = 0;
        while (first < past.size() && past.get(first).start().isBefore(since)) {
            first++;
        }
        return past.subList(first, past.size());
    }

    /** How many of some steps are no spikes. */
    static int usualOf(List<Past> steps) {
        int usual = 0;
        for (Past each : steps) {
            if (!each.spike()) {
                usual++;
            }
        }
        return usual;
    }

    /** This history with one more step, without those before {@code since}. */
    History with(Past newest, int run, Instant since) {
        List<Past> kept = new ArrayList<>(since(since));
        kept.add(newest);
        return new History(kept, run);
    }

    /** Throws if a step does not lie after all others. */
    void requireAfter(Instant start) {
        if (!past.isEmpty() && !start.isAfter(past.get(past.size() - 1).start())) {
            throw new IllegalArgumentException("step " + start + " does not lie after "
                    + past.get(past.size() - 1).start() + ", the last one seen");
        }
    }
}
