package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Driver;

/** Finds the segments that grew most in the peak hour of a spike, against their mean over the two weeks before it. */
final class Drivers {

    private static final int SHOWN = 5;
    private static final Duration BEFORE = Duration.ofDays(14);

    private Drivers() {}

    /** At most five, strongest growth first, equal growth by name. */
    static List<Driver> of(NavigableMap<Instant, SeriesHour> hours, AlertTimes times) {
        SeriesHour peak = hours.getOrDefault(times.peakAt(), SeriesHour.UNKNOWN);
        Instant start = times.startedAt();
        Map<String, Double> usual =
                means(hours.subMap(start.minus(BEFORE), true, start, false).values());
        return peak.segments().entrySet().stream()
                .map(each -> new Driver(each.getKey(), each.getValue(), usual.getOrDefault(each.getKey(), 0.0)))
                .filter(driver -> driver.posts() > driver.usual())
                .sorted(Comparator.comparingDouble(Drivers::growth).reversed().thenComparing(Driver::segment))
                .limit(SHOWN)
                .toList();
    }

    private static double growth(Driver driver) {
        return driver.posts() - driver.usual();
    }

    private static Map<String, Double> means(Collection<SeriesHour> observed) {
        Map<String, Double> means = new HashMap<>();
        for (SeriesHour hour : observed) {
            hour.segments()
                    .forEach((segment, posts) -> means.merge(segment, (double) posts / observed.size(), Double::sum));
        }
        return means;
    }
}
