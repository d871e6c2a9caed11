package kvisa.stream.topology;

import kvisa.contract.progress.IngestProgress;
import kvisa.stream.count.Gain;
import kvisa.stream.count.SourcedCell;
import org.jspecify.annotations.Nullable;

/** What the watch for spikes learns from. */
sealed interface WatchInput {

    /** What a five-minute cell of a source holds changed. */
    record CountChange(SourcedCell cell, Gain change) implements WatchInput {}

    /** Ingest told anew what it has read under one key; null when it took that back. */
    record ProgressChange(@Nullable IngestProgress progress) implements WatchInput {}
}
