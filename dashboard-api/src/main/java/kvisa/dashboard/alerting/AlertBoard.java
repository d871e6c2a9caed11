package kvisa.dashboard.alerting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;

/**
 * Alerts as they stand at one time. Immutable.
 *
 * @param alerts  in the order they were given
 */
public record AlertBoard(List<HandledAlert> alerts) {

    public AlertBoard {
        alerts = List.copyOf(alerts);
    }

    /**
     * The board of some alerts.
     *
     * @param alerts     alerts of one stretch of time; what is not among them mutes nothing and is in no group
     * @param handlings  what was done about them
     * @param now        the time on the wall
     */
    public static AlertBoard of(Collection<SpikeAlert> alerts, Handlings handlings, Instant now) {
        return ofWatched(alerts.stream().map(WatchedAlert::of).toList(), handlings, now);
    }

    static AlertBoard ofWatched(List<WatchedAlert> alerts, Handlings handlings, Instant now) {
        Map<String, String> groups = AlertGroups.of(alerts);
        return new AlertBoard(alerts.stream()
                .map(alert -> new HandledAlert(
                        alert,
                        mutings(alert, alerts, handlings, now),
                        handlings.findAcknowledgement(alert.id()).orElse(null),
                        groups.getOrDefault(alert.id(), alert.id())))
                .toList());
    }

    /** The alert with an id. */
    public Optional<HandledAlert> find(String id) {
        return alerts.stream().filter(each -> each.alert().id().equals(id)).findFirst();
    }

    private static List<Muting> mutings(
            WatchedAlert alert, List<WatchedAlert> alerts, Handlings handlings, Instant now) {
        List<Muting> mutings = new ArrayList<>();
        handlings.silences().stream()
                .filter(silence -> silence.isActive(now) && SilenceMatching.matches(silence.match(), alert))
                .sorted(Comparator.comparing(AlertHandling.Silence::until).reversed())
                .forEach(silence -> mutings.add(new Muting.BySilence(silence)));
        alerts.stream()
                .filter(other -> other.mutes(alert))
                .sorted(Comparator.comparing(WatchedAlert::id))
                .forEach(other -> mutings.add(new Muting.ByAlert(other.alert())));
        return mutings;
    }
}
