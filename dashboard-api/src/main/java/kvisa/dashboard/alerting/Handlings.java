package kvisa.dashboard.alerting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kvisa.contract.handling.AlertHandling;

/** Everything done about alerts that still stands. Immutable. */
public final class Handlings {

    private final Map<String, AlertHandling> byKey = new HashMap<>();
    private final List<AlertHandling.Silence> silences = new ArrayList<>();

    private Handlings(Collection<AlertHandling> all) {
        all.forEach(each -> byKey.put(each.key(), each));
        ofKind(AlertHandling.Silence.class).forEach(silences::add);
    }

    /** From the newest value of each key. */
    public static Handlings of(Collection<AlertHandling> all) {
        return new Handlings(all);
    }

    /** All silences, past and future ones too, in no order. */
    public List<AlertHandling.Silence> silences() {
        return List.copyOf(silences);
    }

    /** The silence with an id. */
    public Optional<AlertHandling.Silence> findSilence(String id) {
        return find(AlertHandling.Silence.class, AlertHandling.Silence.keyOf(id));
    }

    /** How an alert was acknowledged. */
    public Optional<AlertHandling.Acknowledgement> findAcknowledgement(String alertId) {
        return find(AlertHandling.Acknowledgement.class, AlertHandling.Acknowledgement.keyOf(alertId));
    }

    /** The last a channel was told of an alert. */
    public Optional<AlertHandling.Notified> findNotified(String channel, String alertId) {
        return find(AlertHandling.Notified.class, AlertHandling.Notified.keyOf(channel, alertId));
    }

    /** Everything of a kind, in no order. */
    public <T extends AlertHandling> Stream<T> ofKind(Class<T> kind) {
        return byKey.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    private <T extends AlertHandling> Optional<T> find(Class<T> kind, String key) {
        return Optional.ofNullable(byKey.get(key)).map(kind::cast);
    }
}
