package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.alert.WatchedSeries;
import org.jspecify.annotations.Nullable;

/**
 * One watched series. Immutable.
 *
 * @param name     {@code [a-z0-9-]{1,64}}, part of every alert id
 * @param measure  what is measured per step
 * @param unit     what a share is a share of; no matter for other measures
 * @param window   width of a step: a multiple of five minutes that fits a whole number of times into a day
 * @param filter   which posts count
 * @param minimum  smallest value of a step that can matter; for a share the smallest number of units it is a share of; at
 *                 least 0
 */
public record SeriesDefinition(
        String name, Measure measure, Unit unit, Duration window, SeriesFilter filter, double minimum) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public SeriesDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("series name \"" + name + "\" does not match " + NAME);
        }
        if (!fits(window)) {
            throw new IllegalArgumentException(
                    "series " + name + " has window " + window
                            + ", wanted a multiple of PT5M that fits a whole number of times into a day, and whole hours above one");
        }
        if (!(minimum >= 0)) {
            throw new IllegalArgumentException("series " + name + " has minimum " + minimum + ", wanted at least 0");
        }
    }

    /** An hourly series; a share is one of distinct texts. */
    public SeriesDefinition(String name, Measure measure, SeriesFilter filter, double minimum) {
        this(name, measure, defaultUnit(measure), HOUR, filter, minimum);
    }

    /**
     * What a series counts unless told otherwise. A share is one of distinct texts: a text pasted a thousand times is one
     * voice among the others, however loud; it must not turn the picture of what people think.
     */
    static Unit defaultUnit(Measure measure) {
        return measure == Measure.SHARE ? Unit.TEXTS : Unit.POSTS;
    }

    private static boolean fits(Duration window) {
        return window.compareTo(Cell.BUCKET) >= 0
                && window.compareTo(DAY) <= 0
                && dividesInto(window, Cell.BUCKET)
                && dividesInto(DAY, window)
                && (window.compareTo(HOUR) <= 0 ? dividesInto(HOUR, window) : dividesInto(window, HOUR));
    }

    private static boolean dividesInto(Duration whole, Duration part) {
        return whole.toSeconds() % part.toSeconds() == 0;
    }

    /** Start of the step that holds an instant. */
    Instant stepOf(Instant instant) {
        return floor(instant, window);
    }

    /** Start of the stretch of {@code width} since the epoch that holds an instant. */
    static Instant floor(Instant instant, Duration width) {
        long seconds = width.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    /** How an alert names it. */
    WatchedSeries told() {
        @Nullable String shareOf = measure == Measure.SHARE ? unit.wireName() : null;
        return new WatchedSeries(name, measure.wireName(), shareOf, Math.toIntExact(window.toMinutes()), filter, null);
    }
}
