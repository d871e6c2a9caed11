package kvisa.stream.watch;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kvisa.contract.alert.Driver;

/** Finds the segments that grew most in the peak step of a spike, against their own usual. */
final class Drivers {

    private static final int SHOWN = 6;

    private Drivers() {}

    /** At most six, strongest growth first, equal growth by name. */
    static List<Driver> of(SeriesStep peak, Usual usual) {
        boolean oneSource = sources(peak, usual).size() <= 1;
        return peak.segments().entrySet().stream()
                // A source that is the only one there ever was explains nothing.
                .filter(each -> !(oneSource && isSource(each.getKey())))
                .map(each -> new Driver(each.getKey(), Math.max(0, each.getValue()), usual.segment(each.getKey())))
                .filter(driver -> driver.posts() > driver.usual())
                .sorted(Comparator.comparingDouble(Drivers::growth).reversed().thenComparing(Driver::segment))
                .limit(SHOWN)
                .toList();
    }

    private static double growth(Driver driver) {
        return driver.posts() - driver.usual();
    }

    private static Set<String> sources(SeriesStep peak, Usual usual) {
        Set<String> sources = new HashSet<>(peak.segments().keySet());
        sources.addAll(usual.segments());
        sources.removeIf(segment -> !isSource(segment));
        return sources;
    }

    private static boolean isSource(String segment) {
        return segment.startsWith(Segments.SOURCE);
    }
}
