package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * A watched series left its expected range, or a source fell silent. One alert per episode: later values of the same id
 * tell how it went on. Immutable.
 *
 * @param id           stable: series name and start, e.g. {@code oppose-share@2025-09-28T02:00:00Z}; key on the alerts
 *                     topic; not blank
 * @param series       which series, in which measure, of which posts
 * @param state        pending, firing or resolved; resolved exactly when {@code times} has a resolution
 * @param severity     worst severity reached so far
 * @param times        when it started, peaked, was last looked at and ended
 * @param reading      what was observed at the peak, and what was expected
 * @param drivers      segments that grew most, strongest first; may be empty
 * @param kind         spike or coverage; {@code spike} in records older than the second kind
 * @param explanation  what else stands behind a spike; null in older records and for coverage
 */
public record SpikeAlert(
        String id,
        WatchedSeries series,
        AlertState state,
        Severity severity,
        AlertTimes times,
        SpikeReading reading,
        List<Driver> drivers,
        @JsonSetter(nulls = Nulls.SKIP) AlertKind kind,
        @Nullable Explanation explanation) {

    public SpikeAlert {
        Check.key("alert id", id);
        drivers = List.copyOf(drivers);
        // Records written before there were kinds lack it: the codec hands on a null.
        kind = Objects.requireNonNullElse(kind, AlertKind.SPIKE);
        if ((state == AlertState.RESOLVED) != (times.resolvedAt() != null)) {
            throw new IllegalArgumentException("alert is " + state + " with resolution at " + times.resolvedAt());
        }
    }

    /** A spike that is not explained any further. */
    public SpikeAlert(
            String id,
            WatchedSeries series,
            AlertState state,
            Severity severity,
            AlertTimes times,
            SpikeReading reading,
            List<Driver> drivers) {
        this(id, series, state, severity, times, reading, drivers, AlertKind.SPIKE, null);
    }
}
