package kvisa.stream.topology;

import java.util.Objects;
import kvisa.contract.post.Post;
import kvisa.contract.refine.Refinement;
import kvisa.stream.post.Contribution;
import kvisa.stream.post.Standing;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What one task remembers of its posts, in three stores: what each counts for is small and there for every post; the
 * other two are there only for posts that wait for a second reading, or had one.
 */
final class PostStores implements AutoCloseable {

    private final KeyValueStore<String, Contribution> contributions;
    private final KeyValueStore<String, Post> waiting;
    private final KeyValueStore<String, Refinement> refinements;
    private final StreamMeters meters;
    private long waitingHere;

    private PostStores(
            KeyValueStore<String, Contribution> contributions,
            KeyValueStore<String, Post> waiting,
            KeyValueStore<String, Refinement> refinements,
            StreamMeters meters) {
        this.contributions = contributions;
        this.waiting = waiting;
        this.refinements = refinements;
        this.meters = meters;
    }

    /** The stores of a task, their waiting posts counted into the backlog until this is closed. */
    static PostStores of(ProcessorContext<?, ?> context, StreamMeters meters) {
        PostStores stores = new PostStores(
                context.getStateStore(StateStores.CONTRIBUTIONS),
                context.getStateStore(StateStores.WAITING_POSTS),
                context.getStateStore(StateStores.REFINEMENTS),
                meters);
        try (KeyValueIterator<String, Post> all = stores.waiting.all()) {
            all.forEachRemaining(post -> stores.countWaiting(1));
        }
        return stores;
    }

    Standing get(String postId) {
        Contribution contribution = contributions.get(postId);
        return contribution == null
                ? Standing.UNKNOWN
                : new Standing(contribution, waiting.get(postId), refinements.get(postId));
    }

    void put(String postId, Standing before, Standing after) {
        contributions.put(postId, after.contribution());
        replace(waiting, postId, before.waiting(), after.waiting());
        countWaiting((after.waiting() == null ? 0 : 1) - (before.waiting() == null ? 0 : 1));
        replace(refinements, postId, before.refinement(), after.refinement());
    }

    /** Most posts are in neither store: they need no write and no tombstone there. */
    private static <V> void replace(
            KeyValueStore<String, V> store, String postId, @Nullable V before, @Nullable V after) {
        if (!Objects.equals(before, after)) {
            store.put(postId, after);
        }
    }

    private void countWaiting(long change) {
        waitingHere += change;
        meters.waiting(change);
    }

    /** Takes the waiting posts out of the backlog: another task counts them from now on. */
    @Override
    public void close() {
        countWaiting(-waitingHere);
    }
}
