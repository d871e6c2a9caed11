package kvisa.contract.alert;

/**
 * Which series an alert speaks of. Immutable.
 *
 * @param name     name from the watch configuration, e.g. {@code hotsearch-engagement}
 * @param measure  what is measured per step: {@code posts}, {@code engagement} or {@code share}
 */
public record WatchedSeries(String name, String measure) {}
