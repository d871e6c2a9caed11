package kvisa.dashboard.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much there is. Immutable.
 *
 * @param newestPost  time of the newest live post, null when there is none
 * @param posts       live posts, on topic or not
 * @param revision    grows with every change
 */
public record Pulse(@Nullable Instant newestPost, long posts, long revision) {}
