package kvisa.stream.topology;

import java.time.Duration;
import java.util.List;
import kvisa.contract.topic.Generation;
import kvisa.stream.watch.SeriesDefinition;

/**
 * What may differ between two topologies. Immutable.
 *
 * @param flushInterval   how long changes of a cell are summed before they are sent on
 * @param detectInterval  how often touched series are judged
 * @param watched         what is watched; may be empty
 * @param generation      which topics verdicts, totals and alerts go to
 */
public record TopologyPlan(
        Duration flushInterval, Duration detectInterval, List<SeriesDefinition> watched, Generation generation) {

    public TopologyPlan {
        watched = List.copyOf(watched);
    }
}
