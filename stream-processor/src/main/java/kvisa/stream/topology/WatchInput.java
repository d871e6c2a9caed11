package kvisa.stream.topology;

import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.progress.IngestProgress;
import org.jspecify.annotations.Nullable;

/** What the watch for spikes learns from. */
sealed interface WatchInput {

    /** The count of a cell of one hour changed. */
    record CountChange(Cell hourly, Tally change) implements WatchInput {}

    /** Ingest told anew what it has read under one key; null when it took that back. */
    record ProgressChange(@Nullable IngestProgress progress) implements WatchInput {}
}
