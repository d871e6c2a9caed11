package kvisa.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.codec.Codecs;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.reject.RejectedRecord;
import kvisa.ingest.sink.PostSink;

/** Keeps what it takes, and the order of it; fails on the flush it is told to. */
public final class MemorySink implements PostSink {

    public final List<Post> posts = new ArrayList<>();
    public final List<String> deletions = new ArrayList<>();
    public final List<RejectedRecord> rejections = new ArrayList<>();
    public final List<IngestProgress> progress = new ArrayList<>();
    public final List<String> events = new ArrayList<>();
    public int failingFlush = -1;
    private int flushes;

    @Override
    public void post(Post post) {
        posts.add(post);
        events.add("post");
    }

    @Override
    public void deleted(String id) {
        deletions.add(id);
        events.add("deleted");
    }

    @Override
    public void rejected(RejectedRecord record) {
        rejections.add(record);
        events.add("rejected");
    }

    @Override
    public void progress(IngestProgress each) {
        progress.add(each);
        events.add(each instanceof IngestProgress.Completed ? "completed" : "coverage");
    }

    @Override
    public void flush() {
        events.add("flush");
        if (flushes++ == failingFlush) {
            throw new IllegalStateException("broker gone");
        }
    }

    @Override
    public void close() {
        events.add("close");
    }

    /** The posts topic as a table: newest value per id. */
    public Map<String, Post> table() {
        Map<String, Post> table = new TreeMap<>();
        posts.forEach(post -> table.put(post.id(), post));
        return table;
    }

    /** Everything as it would stand on the topics. */
    public String wire() {
        StringBuilder wire = new StringBuilder();
        posts.forEach(each ->
                wire.append(each.id()).append(Codecs.POST.writeText(each)).append('\n'));
        deletions.forEach(each -> wire.append(each).append('\n'));
        rejections.forEach(
                each -> wire.append(Codecs.REJECTED_RECORD.writeText(each)).append('\n'));
        progress.forEach(each -> wire.append(each.key())
                .append(Codecs.INGEST_PROGRESS.writeText(each))
                .append('\n'));
        return wire.toString();
    }
}
