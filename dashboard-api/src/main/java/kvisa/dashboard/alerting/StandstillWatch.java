package kvisa.dashboard.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.History;
import kvisa.dashboard.history.LastHeard;

/**
 * Whether all sources fell silent, judged by the clock on the wall. The alerts of the stream are a function of the data, so
 * none of them can say that no data comes any more; what this says stands on no topic and is worked out afresh each time.
 * Immutable.
 *
 * @param after  how old the newest that was heard may become, zero for any age
 */
public record StandstillWatch(Duration after) {

    /** Name of the series its alerts tell, by which they can be silenced; no configured source has it. */
    public static final String SERIES = "coverage/all";

    /** One reading, however fresh, vouches for one hour: so many take someone who reads as it goes on. */
    private static final int FEWEST_LIVE_HOURS = 3;

    private static final SpikeReading NOTHING = new SpikeReading(0, 0, 0, 0, 0, 0);

    /** Never says so. */
    public static final StandstillWatch OFF = new StandstillWatch(Duration.ZERO);

    public StandstillWatch {
        if (after.isNegative()) {
            throw new IllegalArgumentException("a standstill after " + after + ", wanted no time or more");
        }
    }

    /** When anything was last heard; empty while it is not known, as something is still to be read. */
    public static Optional<LastHeard> heard(History history, FeedState feed, Instant now) {
        boolean known = feed.phase() == FeedState.Phase.FOLLOWING
                && Long.valueOf(0).equals(feed.lag().get(TopicCatalogue.INGEST_PROGRESS.name()))
                && Long.valueOf(0).equals(feed.lag().get(TopicCatalogue.ASSESSED.name()));
        return known ? Optional.of(history.lastHeard(now)) : Optional.empty();
    }

    /** Since when nothing was heard of any source; empty while something is, or where nobody read as it went on. */
    public Optional<Instant> since(LastHeard heard, Instant now) {
        return Optional.ofNullable(heard.newest())
                .filter(newest -> !after.isZero())
                .filter(newest -> heard.liveHours() >= FEWEST_LIVE_HOURS)
                .filter(newest -> newest.plus(after).isBefore(now));
    }

    /**
     * The alerts to be on the board: that of a standstill which goes on, and those of which a channel was told and has not
     * been told the end. None when it is off.
     *
     * @param heard  as {@link #heard} tells; while it is not known, nobody is told anything new
     */
    public List<SpikeAlert> alerts(Optional<LastHeard> heard, Handlings handlings, Instant now) {
        if (after.isZero()) {
            return List.of();
        }
        Collection<AlertHandling.Notified> open = open(handlings);
        if (heard.isEmpty()) {
            return open.stream().map(told -> pending(told, now)).toList();
        }
        Optional<Instant> since = since(heard.get(), now);
        if (since.isEmpty()) {
            return open.stream().map(told -> over(told, heard.get(), now)).toList();
        }
        return going(since.get(), open, now);
    }

    /** The one that goes on keeps the name it was told by: late records may have moved its start a little. */
    private static List<SpikeAlert> going(Instant since, Collection<AlertHandling.Notified> open, Instant now) {
        return open.isEmpty()
                ? List.of(alert(SERIES + "@" + since, since, AlertState.FIRING, now))
                : open.stream()
                        .map(told -> alert(told.alertId(), told.startedAt(), AlertState.FIRING, now))
                        .toList();
    }

    /** One for each alert, however many channels were told of it. */
    private static Collection<AlertHandling.Notified> open(Handlings handlings) {
        Map<String, AlertHandling.Notified> open = new TreeMap<>();
        handlings
                .ofKind(AlertHandling.Notified.class)
                .filter(told -> told.series().equals(SERIES) && !told.notice().isLast())
                .forEach(told -> open.put(told.alertId(), told));
        return open.values();
    }

    private static SpikeAlert pending(AlertHandling.Notified told, Instant now) {
        return alert(told.alertId(), told.startedAt(), AlertState.PENDING, now);
    }

    private static SpikeAlert over(AlertHandling.Notified told, LastHeard heard, Instant now) {
        Instant end = Objects.requireNonNullElse(heard.newest(), now);
        return alert(told.alertId(), told.startedAt(), AlertState.RESOLVED, end);
    }

    private static SpikeAlert alert(String id, Instant start, AlertState state, Instant asOf) {
        Instant end = asOf.isBefore(start) ? start : asOf;
        return new SpikeAlert(
                id,
                new WatchedSeries(SERIES, "coverage"),
                state,
                Severity.CRITICAL,
                new AlertTimes(start, start, end, state == AlertState.RESOLVED ? end : null),
                NOTHING,
                List.of(),
                AlertKind.COVERAGE,
                null);
    }
}
