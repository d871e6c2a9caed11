package kvisa.dashboard.http.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kvisa.dashboard.history.CoverageHour;

/**
 * Answer of {@code GET /api/v1/coverage}.
 *
 * @param platforms  platforms with any hour seen, by name
 */
public record CoverageAnswer(List<Platform> platforms) {

    /** A platform and its hours, ascending; an hour that is not listed was not seen. */
    public record Platform(String platform, List<Hour> hours) {}

    /** An hour: its start, records read, and those that passed the watch definition. */
    public record Hour(Instant start, long read, long relevant) {}

    /** The answer made of hours in ascending order. */
    public static CoverageAnswer of(List<CoverageHour> hours) {
        Map<String, List<Hour>> byPlatform = hours.stream()
                .collect(Collectors.groupingBy(
                        CoverageHour::platform,
                        TreeMap::new,
                        Collectors.mapping(
                                hour -> new Hour(hour.start(), hour.read(), hour.relevant()), Collectors.toList())));
        return new CoverageAnswer(byPlatform.entrySet().stream()
                .map(entry -> new Platform(entry.getKey(), entry.getValue()))
                .toList());
    }
}
