package kvisa.dashboard.history;

import java.time.Instant;

/**
 * What ingest saw of one platform in one hour. Immutable.
 *
 * @param platform  platform
 * @param start     start of the UTC hour
 * @param read      records read, off-topic ones included
 * @param relevant  records that passed the watch definition
 */
public record CoverageHour(String platform, Instant start, long read, long relevant) {}
