package kvisa.ingest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;

/** Which hours one unit showed, per platform. Not thread-safe. */
public final class CoverageBook {

    private static final class Count {
        private long read;
        private long relevant;
    }

    private final Map<String, Map<Instant, Count>> hours = new TreeMap<>();

    /** The source was looked at in this hour. */
    public void seen(String platform, Instant time) {
        count(platform, time);
    }

    /** A record of this time was read. */
    public void read(String platform, Instant time, boolean relevant) {
        Count count = count(platform, time);
        count.read++;
        if (relevant) {
            count.relevant++;
        }
    }

    /** The coverage of the unit, one entry per platform and UTC day, ascending. */
    public List<Coverage> coverage(String source, String unit) {
        List<Coverage> coverage = new ArrayList<>();
        hours.forEach((platform, counts) ->
                byDay(counts).forEach((day, ofDay) -> coverage.add(new Coverage(platform, source, unit, day, ofDay))));
        return coverage;
    }

    private Count count(String platform, Instant time) {
        return hours.computeIfAbsent(platform, any -> new TreeMap<>())
                .computeIfAbsent(time.truncatedTo(ChronoUnit.HOURS), any -> new Count());
    }

    private static Map<LocalDate, List<HourCount>> byDay(Map<Instant, Count> counts) {
        Map<LocalDate, List<HourCount>> days = new TreeMap<>();
        counts.forEach((start, count) -> {
            ZonedDateTime utc = start.atZone(ZoneOffset.UTC);
            days.computeIfAbsent(utc.toLocalDate(), any -> new ArrayList<>())
                    .add(new HourCount(utc.getHour(), count.read, count.relevant));
        });
        return days;
    }
}
