package kvisa.dashboard.history.duckdb;

import java.nio.file.Path;
import java.time.Instant;
import kvisa.dashboard.PostBuilder;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.TopicPosition;

/** A process that applies batches until it is killed: batch n holds posts up to offset n x {@link #POSTS}. */
final class BatchLoop {

    static final int POSTS = 40;

    private BatchLoop() {}

    /** Goes on where the file ends; prints a line per batch. */
    public static void main(String[] args) {
        try (DuckDbHistoryStore store = new DuckDbHistoryStore(Path.of(args[0]), 1, 128)) {
            long next = store.positions().stream()
                    .mapToLong(TopicPosition::nextOffset)
                    .sum();
            while (true) {
                store.apply(batch(next));
                next += POSTS;
                System.out.println(next);
            }
        }
    }

    private static HistoryBatch batch(long first) {
        HistoryBatch.Builder batch = new HistoryBatch.Builder();
        for (long offset = first; offset < first + POSTS; offset++) {
            String id = "weibo:" + offset;
            batch.post(new Change<>(
                    id, PostBuilder.post(id, "2025-09-28T00:00:00Z").build()));
        }
        return batch.position(new TopicPosition(
                        "kvisa.assessed.v1",
                        0,
                        new TopicPosition.TopicIdentity("cluster", "topic"),
                        first + POSTS,
                        Instant.EPOCH))
                .build();
    }
}
