package kvisa.stream.topology;

import java.time.Duration;
import java.util.List;
import kvisa.stream.watch.SeriesDefinition;

/**
 * What may differ between two topologies. Immutable.
 *
 * @param flushInterval   how long changes of a cell are summed before they are sent on
 * @param detectInterval  how often touched series are judged
 * @param watched         what is watched; may be empty
 */
public record TopologyPlan(Duration flushInterval, Duration detectInterval, List<SeriesDefinition> watched) {

    public TopologyPlan {
        watched = List.copyOf(watched);
    }
}
