package kvisa.dashboard.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When anything was last heard of any source, and whether that was news then. Immutable.
 *
 * @param newest     the end of the newest hour that was read or the newest collection of a post, whichever is later; not
 *                   after the time that was asked for; null when there is neither
 * @param liveHours  hours on the wall within {@link #LOOK_BACK} before {@code newest} in which reading was {@link Liveness
 *                   live}, at least 0
 */
public record LastHeard(@Nullable Instant newest, long liveHours) {

    /** How far before the newest it is asked whether reading was live. */
    public static final Duration LOOK_BACK = Duration.ofDays(1);
}
