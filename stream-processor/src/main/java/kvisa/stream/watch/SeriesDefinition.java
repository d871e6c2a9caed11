package kvisa.stream.watch;

import java.util.regex.Pattern;

/**
 * One watched series. Immutable.
 *
 * @param name     {@code [a-z0-9-]{1,64}}, part of every alert id
 * @param measure  what is measured per hour
 * @param filter   which posts count
 * @param minimum  smallest hourly value that can matter; for a share the smallest number of posts it is a share of; at
 *                 least 0
 */
public record SeriesDefinition(String name, Measure measure, SeriesFilter filter, double minimum) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    public SeriesDefinition {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("series name \"" + name + "\" does not match " + NAME);
        }
        if (!(minimum >= 0)) {
            throw new IllegalArgumentException("series " + name + " has minimum " + minimum + ", wanted at least 0");
        }
    }
}
