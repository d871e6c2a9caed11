package kvisa.dashboard.alerting;

import java.util.List;
import java.util.Optional;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import org.jspecify.annotations.Nullable;

/**
 * An alert and what became of it. Immutable.
 *
 * @param watched   the alert and which posts its series counts
 * @param mutedBy   why nobody is told of it: silences first, then broader alerts; empty when it is not muted
 * @param accepted  how it was acknowledged, null when it was not
 * @param group     id of the first alert of those it belongs with, its own when it stands alone
 */
public record HandledAlert(
        WatchedAlert watched, List<Muting> mutedBy, AlertHandling.@Nullable Acknowledgement accepted, String group) {

    public HandledAlert {
        mutedBy = List.copyOf(mutedBy);
    }

    /** The alert itself. */
    public SpikeAlert alert() {
        return watched.alert();
    }

    /** How it was acknowledged. */
    public Optional<AlertHandling.Acknowledgement> acknowledgement() {
        return Optional.ofNullable(accepted);
    }

    /** Whether it is muted. */
    public boolean isMuted() {
        return !mutedBy.isEmpty();
    }

    /** Whether someone looks after it as severe as it is by now. */
    public boolean isLookedAfter() {
        return accepted != null && alert().severity().compareTo(accepted.severity()) <= 0;
    }

    /** How it stands with people. */
    public AlertStatus status() {
        if (watched.isResolved()) {
            return AlertStatus.OVER;
        }
        if (isMuted()) {
            return AlertStatus.MUTED;
        }
        return isLookedAfter() ? AlertStatus.ACKNOWLEDGED : AlertStatus.OPEN;
    }
}
