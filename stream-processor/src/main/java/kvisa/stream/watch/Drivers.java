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
        Collection<SeriesHour> before =
                hours.subMap(start.minus(BEFORE), true, start, false).values();
        Map<String, Long> sums = sums(before);
        return peak.segments().entrySet().stream()
                .map(each -> new Driver(
                        each.getKey(), each.getValue(), mean(sums.getOrDefault(each.getKey(), 0L), before.size())))
                .filter(driver -> driver.posts() > driver.usual())
                .sorted(Comparator.comparingDouble(Drivers::growth).reversed().thenComparing(Driver::segment))
                .limit(SHOWN)
                .toList();
    }

    private static double growth(Driver driver) {
        return driver.posts() - driver.usual();
    }

    private static Map<String, Long> sums(Collection<SeriesHour> hours) {
        Map<String, Long> sums = new HashMap<>();
        hours.forEach(hour -> hour.segments().forEach((segment, posts) -> sums.merge(segment, posts, Long::sum)));
        return sums;
    }

    private static double mean(long sum, int hours) {
        return hours == 0 ? 0 : (double) sum / hours;
    }
}
