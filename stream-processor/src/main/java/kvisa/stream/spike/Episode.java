package kvisa.stream.spike;

import java.time.Instant;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeReading;

/**
 * One stretch of a series out of range, from its first step to the quiet steps that end it. Immutable.
 *
 * @param state     pending, firing or resolved
 * @param severity  worst severity so far
 * @param times     start, peak, last step looked at, end
 * @param peak      reading of the step with the highest value
 * @param loud      observed steps out of range so far, at least 1
 * @param calm      observed steps in range in a row up to now
 */
public record Episode(AlertState state, Severity severity, AlertTimes times, SpikeReading peak, int loud, int calm) {

    /** One more step out of range. */
    Episode louder(Signal signal, SpikeReading reading, AlertPolicy policy) {
        boolean peaks = reading.observed() > peak.observed();
        boolean fires = state == AlertState.FIRING || loud + 1 >= policy.stepsToFire() || extreme(reading, policy);
        return new Episode(
                fires ? AlertState.FIRING : AlertState.PENDING,
                worst(severity, severity(reading, policy)),
                new AlertTimes(times.startedAt(), peaks ? signal.start() : times.peakAt(), signal.end(), null),
                peaks ? reading : peak,
                loud + 1,
                0);
    }

    /** One more step in range; resolved when it is the last one needed. */
    Episode calmer(Signal signal, AlertPolicy policy) {
        boolean over = calm + 1 >= policy.stepsToResolve();
        Instant end = signal.end();
        return new Episode(
                over ? AlertState.RESOLVED : state,
                severity,
                new AlertTimes(times.startedAt(), times.peakAt(), end, over ? end : null),
                peak,
                loud,
                calm + 1);
    }

    /** The first step out of range. */
    static Episode start(Signal signal, SpikeReading reading, AlertPolicy policy) {
        boolean fires = policy.stepsToFire() <= 1 || extreme(reading, policy);
        return new Episode(
                fires ? AlertState.FIRING : AlertState.PENDING,
                severity(reading, policy),
                new AlertTimes(signal.start(), signal.start(), signal.end(), null),
                reading,
                1,
                0);
    }

    private static boolean extreme(SpikeReading reading, AlertPolicy policy) {
        return reading.score() >= policy.extremeScore();
    }

    private static Severity severity(SpikeReading reading, AlertPolicy policy) {
        return reading.score() >= policy.criticalScore() ? Severity.CRITICAL : Severity.WARNING;
    }

    private static Severity worst(Severity a, Severity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
