package kvisa.contract.alert;

import java.util.List;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * Which series an alert speaks of. Immutable.
 *
 * @param name           name from the watch configuration, e.g. {@code hotsearch-engagement}, or
 *                       {@code coverage/<platform>/<source>}; not blank
 * @param measure        what is measured per step: {@code posts}, {@code texts}, {@code authors}, {@code engagement},
 *                       {@code share}, or {@code coverage}
 * @param unit           what a share is a share of: {@code posts}, {@code texts} or {@code authors}; null for other
 *                       measures and in older records
 * @param windowMinutes  width of a step, at least 1; null in older records
 * @param filter         which posts the series counts, so that they can be found again; null in older records
 * @param source         the source an alert of kind coverage is about, null for others; not blank
 */
public record WatchedSeries(
        String name,
        String measure,
        @Nullable String unit,
        @Nullable Integer windowMinutes,
        @Nullable SeriesFilter filter,
        @Nullable String source) {

    /** What a series can measure. */
    public static final List<String> MEASURES = List.of("posts", "engagement", "share", "texts", "authors", "coverage");

    /** What a share can be of. */
    public static final List<String> UNITS = List.of("posts", "texts", "authors");

    public WatchedSeries {
        Check.notBlank("name of a watched series", name);
        Check.oneOf("measure", measure, MEASURES);
        if (unit != null) {
            Check.oneOf("unit", unit, UNITS);
        }
        if (windowMinutes != null && windowMinutes < 1) {
            throw new IllegalArgumentException("window of " + windowMinutes + " minutes, wanted at least 1");
        }
        if (source != null) {
            Check.notBlank("source of a watched series", source);
        }
    }

    /** A series of which only name and measure are known. */
    public WatchedSeries(String name, String measure) {
        this(name, measure, null, null, null, null);
    }
}
