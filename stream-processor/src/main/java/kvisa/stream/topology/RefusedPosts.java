package kvisa.stream.topology;

import kvisa.contract.post.Post;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one task whose newest value an assessor could not read, with that value: what another try is given. It is
 * kept here because only the task that takes in the values knows which one is the newest; whoever wrote an old value to the
 * posts topic once more might undo an edit or a deletion.
 */
final class RefusedPosts implements AutoCloseable {

    private final KeyValueStore<String, Post> posts;
    private final StreamMeters meters;
    private long here;

    private RefusedPosts(KeyValueStore<String, Post> posts, StreamMeters meters) {
        this.posts = posts;
        this.meters = meters;
    }

    /** The refused posts of a task, counted until this is closed. */
    static RefusedPosts of(ProcessorContext<?, ?> context, StreamMeters meters) {
        RefusedPosts refused = new RefusedPosts(context.getStateStore(StateStores.REFUSED_POSTS), meters);
        try (KeyValueIterator<String, Post> all = refused.posts.all()) {
            all.forEachRemaining(post -> refused.count(1));
        }
        return refused;
    }

    @Nullable
    Post get(String postId) {
        return posts.get(postId);
    }

    /** This is the newest value of a post, and it cannot be read. */
    void refuse(Post newest) {
        if (get(newest.id()) == null) {
            count(1);
        }
        posts.put(newest.id(), newest);
    }

    /** The newest value of the post is another one, or it was read. */
    void settle(String postId) {
        if (get(postId) != null) {
            posts.put(postId, null);
            count(-1);
        }
    }

    private void count(long change) {
        here += change;
        meters.refused(change);
    }

    @Override
    public void close() {
        count(-here);
    }
}
