package kvisa.ingest.sink;

import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;

/** Takes everything and keeps nothing: the report of a dry run is all it leaves. Thread-safe. */
public final class DryRunSink implements PostSink {

    @Override
    public void post(Post post) {}

    @Override
    public void deleted(String id) {}

    @Override
    public void rejected(RejectedRecord record) {}

    @Override
    public void progress(IngestProgress progress) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
