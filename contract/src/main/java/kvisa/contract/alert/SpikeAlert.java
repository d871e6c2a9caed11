package kvisa.contract.alert;

import java.util.List;
import kvisa.contract.wire.Check;

/**
 * A watched series left its expected range. One alert per spike: later values of the same id tell how it went on.
 * Immutable.
 *
 * @param id        stable: series name and start, e.g. {@code oppose-share@2025-09-28T02:00:00Z}; key on the alerts topic;
 *                  not blank
 * @param series    which series, in which measure
 * @param state     pending, firing or resolved; resolved exactly when {@code times} has a resolution
 * @param severity  worst severity reached so far
 * @param times     when it started, peaked, was last looked at and ended
 * @param reading   what was observed at the peak, and what was expected
 * @param drivers   segments that grew most, strongest first; may be empty
 */
public record SpikeAlert(
        String id,
        WatchedSeries series,
        AlertState state,
        Severity severity,
        AlertTimes times,
        SpikeReading reading,
        List<Driver> drivers) {

    public SpikeAlert {
        Check.key("alert id", id);
        drivers = List.copyOf(drivers);
        if ((state == AlertState.RESOLVED) != (times.resolvedAt() != null)) {
            throw new IllegalArgumentException("alert is " + state + " with resolution at " + times.resolvedAt());
        }
    }
}
