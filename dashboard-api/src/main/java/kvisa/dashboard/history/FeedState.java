package kvisa.dashboard.history;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How feeding the history from the topics goes. Immutable.
 *
 * @param phase   what it is doing
 * @param detail  why it waits or failed; empty otherwise
 * @param lag     per topic, records not yet read; null while unknown
 */
public record FeedState(Phase phase, String detail, Map<String, @Nullable Long> lag) {

    /** Nothing feeds it, or nothing has begun yet. */
    public static final FeedState STARTING = new FeedState(Phase.STARTING, "", Map.of());

    public FeedState {
        lag = Collections.unmodifiableMap(new TreeMap<>(lag));
    }

    /** What feeding is doing. */
    public enum Phase {
        /** Not yet reading. */
        STARTING,

        /** Reading. */
        FOLLOWING,

        /** The brokers cannot be used at the moment; it tries again by itself. */
        WAITING,

        /** Ended by a fault that a person must look at. */
        FAILED;

        /** Name in answers. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
