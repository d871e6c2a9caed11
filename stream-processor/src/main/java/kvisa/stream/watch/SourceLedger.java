package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.progress.IngestProgress.Coverage;
import kvisa.contract.progress.IngestProgress.HourCount;
import org.jspecify.annotations.Nullable;

/**
 * Hour by hour, what one source showed of one platform and what it was expected to show; and the alerts that follow from
 * that. A function of the coverage told so far and of the hour that runs. Not thread-safe. Cost of asking after a change:
 * one walk over the hours from the first to the running one.
 *
 * <p>How long a source may show nothing before somebody is called follows from how it delivers: half as long again as
 * what one of its units (a file, an archive) usually spans, and at least six hours. A crawler that leaves a file every
 * hour is missed within six hours, one that leaves a file a day within a day and a half, and an archive of three weeks
 * that was read once is missed by nobody. An alert is pending from half of that time on.
 */
final class SourceLedger {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORTEST_PATIENCE = Duration.ofHours(6);
    private static final int CRITICAL_AFTER = 4;

    private final String platform;
    private final String source;
    private final NavigableMap<Instant, Hour> hours = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, Coverage>> units = new HashMap<>();

    /**
     * What was seen of an hour.
     *
     * @param units  units that saw it, at least 1
     * @param read   records in it
     */
    private record Hour(int units, long read) {

        Hour plus(int moreUnits, long moreRead) {
            return new Hour(units + moreUnits, read + moreRead);
        }
    }

    SourceLedger(String platform, String source) {
        this.platform = platform;
        this.source = source;
    }

    /** What its alerts are named by. */
    static String nameOf(String platform, String source) {
        return "coverage/" + platform + "/" + source;
    }

    /** Takes in that the coverage of one unit and day changed; either may be null, not both. */
    void cover(@Nullable Coverage before, @Nullable Coverage after) {
        if (before != null) {
            add(before, -1);
            forget(before);
        }
        if (after != null) {
            add(after, 1);
            units.computeIfAbsent(after.unit(), any -> new TreeMap<>()).put(after.day(), after);
        }
    }

    private void add(Coverage coverage, int sign) {
        for (HourCount count : coverage.hours()) {
            Instant hour = hourOf(coverage.day(), count);
            Hour changed = hours.getOrDefault(hour, new Hour(0, 0)).plus(sign, sign * count.read());
            if (changed.units() == 0) {
                hours.remove(hour);
            } else {
                hours.put(hour, changed);
            }
        }
    }

    private void forget(Coverage coverage) {
        NavigableMap<LocalDate, Coverage> days = units.get(coverage.unit());
        if (days != null) {
            days.remove(coverage.day());
            if (days.isEmpty()) {
                units.remove(coverage.unit());
            }
        }
    }

    private static Instant hourOf(LocalDate day, HourCount count) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(count.hour(), ChronoUnit.HOURS);
    }

    /** The newest hour seen, null if none is. */
    @Nullable
    Instant newest() {
        return hours.isEmpty() ? null : hours.lastKey();
    }

    /**
     * The stretches in which it was silent, oldest first; the last may be going on.
     *
     * @param running  the hour that runs; it and later ones may still be shown
     */
    List<Silence> silences(Instant running) {
        List<Silence> silences = new ArrayList<>();
        if (hours.isEmpty()) {
            return silences;
        }
        HourHabits habits = new HourHabits();
        Silence open = null;
        for (Instant at = hours.firstKey(); at.isBefore(running); at = at.plus(HOUR)) {
            Hour hour = hours.get(at);
            boolean missed = isMissed(at, hour, habits);
            if (missed) {
                open = (open == null ? start(at, habits) : open).longer(hour != null);
            } else if (open != null && hour != null) {
                silences.add(open.until(at));
                open = null;
            }
            // What happens during a silence is no habit: a long one would otherwise become what is expected.
            if (open == null) {
                habits.learn(at, hour == null ? HourHabits.UNSEEN : hour.read());
            }
        }
        if (open != null) {
            Instant back = hours.ceilingKey(running);
            silences.add(back == null ? open : open.until(back));
        }
        return silences;
    }

    private static boolean isMissed(Instant at, @Nullable Hour hour, HourHabits habits) {
        return hour == null ? habits.isUsuallySeen(at) : hour.read() == 0 && habits.alwaysHolds(at);
    }

    private static Silence start(Instant at, HourHabits habits) {
        return new Silence(at, null, 0, 0, habits.usual(at), habits.learned(at));
    }

    /** How long it may be silent before it is missed. */
    Duration patience() {
        List<Duration> spans =
                units.values().stream().map(SourceLedger::span).sorted().toList();
        Duration usual = spans.isEmpty() ? Duration.ZERO : spans.get(spans.size() / 2);
        Duration longer = usual.multipliedBy(3).dividedBy(2);
        return longer.compareTo(SHORTEST_PATIENCE) > 0 ? longer : SHORTEST_PATIENCE;
    }

    private static Duration span(NavigableMap<LocalDate, Coverage> days) {
        Instant first = null;
        Instant last = null;
        for (Coverage day : days.values()) {
            for (HourCount count : day.hours()) {
                Instant hour = hourOf(day.day(), count);
                first = first == null ? hour : first;
                last = hour;
            }
        }
        return first == null || last == null
                ? Duration.ZERO
                : Duration.between(first, last).plus(HOUR);
    }

    /** The alerts that follow, oldest first. */
    List<SpikeAlert> alerts(Instant running) {
        Duration patience = patience();
        return silences(running).stream()
                .filter(silence -> isWorthTelling(silence, patience, running))
                .map(silence -> alert(silence, patience, running))
                .toList();
    }

    private static boolean isWorthTelling(Silence silence, Duration patience, Instant running) {
        Duration least = silence.end() == null ? patience.dividedBy(2) : patience;
        return silence.length(running).compareTo(least) >= 0;
    }

    private SpikeAlert alert(Silence silence, Duration patience, Instant running) {
        String name = nameOf(platform, source);
        Duration length = silence.length(running);
        boolean fires = length.compareTo(patience) >= 0;
        boolean critical = length.compareTo(patience.multipliedBy(CRITICAL_AFTER)) >= 0;
        Instant end = silence.end();
        AlertState open = fires ? AlertState.FIRING : AlertState.PENDING;
        return new SpikeAlert(
                SpikeWatch.alertIdPrefix(name) + silence.start(),
                new WatchedSeries(name, "coverage", null, 60, null, source),
                end == null ? open : AlertState.RESOLVED,
                critical ? Severity.CRITICAL : Severity.WARNING,
                new AlertTimes(silence.start(), silence.start(), end == null ? running : end, end),
                reading(silence, length, patience),
                missed(silence),
                AlertKind.COVERAGE,
                null);
    }

    private static SpikeReading reading(Silence silence, Duration length, Duration patience) {
        double beyond = (double) length.toSeconds() / patience.toSeconds() - 1;
        return new SpikeReading(0, silence.usual(), silence.usual(), 0, silence.learned(), beyond);
    }

    private static List<Driver> missed(Silence silence) {
        List<Driver> missed = new ArrayList<>();
        if (silence.unseen() > 0) {
            missed.add(new Driver("hours=unseen", silence.unseen(), 0));
        }
        if (silence.empty() > 0) {
            missed.add(new Driver("hours=empty", silence.empty(), 0));
        }
        return missed;
    }
}
