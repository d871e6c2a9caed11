package kvisa.dashboard.alerting;

import java.time.Instant;
import java.util.Optional;
import kvisa.contract.alert.Severity;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * Something one channel is to be told of one alert. Immutable.
 *
 * @param kind       why
 * @param alertId    the alert
 * @param series     name of its series
 * @param startedAt  when it started, event time
 * @param severity   how severe it is
 * @param message    how many messages the channel will have taken about this alert with this one, from 1
 * @param standing   the alert as it stands, null when it is gone
 */
public record Notice(
        NoticeKind kind,
        String alertId,
        String series,
        Instant startedAt,
        Severity severity,
        int message,
        @Nullable HandledAlert standing) {

    /** The same for every attempt to tell the same, and for nothing else: whoever got it already can drop it. */
    public String key() {
        return alertId + "/" + message + "/" + kind + "/" + severity;
    }

    /** The alert as it stands; empty when it is gone. */
    public Optional<HandledAlert> alert() {
        return Optional.ofNullable(standing);
    }

    /** What it belongs with. */
    public String group() {
        return standing == null ? alertId : standing.group();
    }

    /** What is to be remembered once the channel has taken it. */
    public AlertHandling.Notified told(String channel, Instant at) {
        return new AlertHandling.Notified(channel, alertId, series, startedAt, kind, severity, message, at);
    }

    static Notice of(NoticeKind kind, HandledAlert alert, int message) {
        return new Notice(
                kind,
                alert.alert().id(),
                alert.alert().series().name(),
                alert.alert().times().startedAt(),
                alert.alert().severity(),
                message,
                alert);
    }

    static Notice withdrawn(AlertHandling.Notified told) {
        return new Notice(
                NoticeKind.WITHDRAWN,
                told.alertId(),
                told.series(),
                told.startedAt(),
                told.severity(),
                told.messages() + 1,
                null);
    }
}
