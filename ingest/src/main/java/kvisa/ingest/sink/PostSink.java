package kvisa.ingest.sink;

import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;

/**
 * Takes what ingest found. Implementations are thread-safe and may buffer; only {@link #flush()} says that everything
 * taken so far has arrived. The last value per post id counts.
 */
public interface PostSink extends AutoCloseable {

    /** A post, or the newest state of one. */
    void post(Post post);

    /** The post with this id is gone. */
    void deleted(String id);

    /** A source record that could not be used. */
    void rejected(RejectedRecord record);

    /** What has been read. */
    void progress(IngestProgress progress);

    /**
     * Waits until everything taken so far has arrived.
     *
     * @throws RuntimeException if anything of it did not; what is lost is then unknown and must be sent again
     */
    void flush();

    @Override
    void close();
}
