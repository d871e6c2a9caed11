package kvisa.contract.alert;

import java.util.List;
import kvisa.contract.wire.Check;

/**
 * Which series an alert speaks of. Immutable.
 *
 * @param name     name from the watch configuration, e.g. {@code hotsearch-engagement}; not blank
 * @param measure  what is measured per step: {@code posts}, {@code engagement} or {@code share}
 */
public record WatchedSeries(String name, String measure) {

    /** What a series can measure. */
    public static final List<String> MEASURES = List.of("posts", "engagement", "share");

    public WatchedSeries {
        Check.notBlank("name of a watched series", name);
        Check.oneOf("measure", measure, MEASURES);
    }
}
