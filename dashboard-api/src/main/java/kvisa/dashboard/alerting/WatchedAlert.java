package kvisa.dashboard.alerting;

import java.time.Duration;
import java.time.Instant;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;

/**
 * An alert and which posts its series counts. Immutable.
 *
 * @param alert  the alert
 * @param scope  {@link SeriesScope#UNKNOWN} where the alert does not tell
 */
public record WatchedAlert(SpikeAlert alert, SeriesScope scope) {

    /**
     * Series are looked at one after the other, each as far as its data goes, and a step is at most this long: two alerts
     * that are that close may be about the same minutes.
     */
    static final Duration LEEWAY = Duration.ofHours(1);

    /** An alert with the scope it tells itself. */
    public static WatchedAlert of(SpikeAlert alert) {
        return new WatchedAlert(alert, SeriesScope.of(alert.series().filter()));
    }

    String id() {
        return alert.id();
    }

    Instant startedAt() {
        return alert.times().startedAt();
    }

    /** End of the last step out of range, as far as it is known. */
    Instant end() {
        Instant resolvedAt = alert.times().resolvedAt();
        return resolvedAt == null ? alert.times().asOf() : resolvedAt;
    }

    boolean isResolved() {
        return alert.state() == AlertState.RESOLVED;
    }

    boolean isFiring() {
        return alert.state() == AlertState.FIRING;
    }

    /** Whether both were open at the same time, give or take {@link #LEEWAY}. */
    boolean overlaps(WatchedAlert other) {
        return !startedAt().isAfter(other.end().plus(LEEWAY))
                && !other.startedAt().isAfter(end().plus(LEEWAY));
    }

    /**
     * Whether it makes the other one no news: it fires, it looks for the same in the same measure at the same time, and it
     * looks everywhere the other looks and beyond. Volume never mutes a share, nor all posts the hostile ones: those
     * are other questions.
     */
    boolean mutes(WatchedAlert other) {
        return isFiring()
                && !other.isResolved()
                && alert.series().measure().equals(other.alert.series().measure())
                && scope.looksForTheSameAs(other.scope)
                && scope.isBroaderThan(other.scope)
                && overlaps(other);
    }

    /** Whether both are likely about the same event: at the same time, and one looks everywhere the other looks. */
    boolean belongsWith(WatchedAlert other) {
        return overlaps(other) && (scope.covers(other.scope) || other.scope.covers(scope));
    }
}
