package kvisa.dashboard.alerting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.NoticeKind;

/**
 * What one channel is to be told now. Immutable.
 *
 * @param channel      its name
 * @param handlings    what was done about alerts, what the channel was told among it
 * @param firingSince  when each alert was first seen firing, on the wall; an alert that is not in it was first seen now
 * @param policy       when to tell
 * @param now          the time on the wall
 */
public record DueNotices(
        String channel, Handlings handlings, Map<String, Instant> firingSince, NotifyPolicy policy, Instant now) {

    public DueNotices {
        firingSince = Map.copyOf(firingSince);
    }

    /**
     * The notices of a board, in its order, then those of alerts that are gone from it.
     *
     * @param board  must hold every alert the channel was told of and that still exists; whatever is missing counts as
     *               withdrawn
     */
    public List<Notice> of(AlertBoard board) {
        return Stream.concat(
                        board.alerts().stream().flatMap(alert -> of(alert).stream()),
                        handlings
                                .ofKind(AlertHandling.Notified.class)
                                .filter(told -> told.channel().equals(channel)
                                        && !told.notice().isLast()
                                        && board.find(told.alertId()).isEmpty())
                                .sorted((a, b) -> a.alertId().compareTo(b.alertId()))
                                .map(Notice::withdrawn))
                .toList();
    }

    private Optional<Notice> of(HandledAlert alert) {
        Optional<AlertHandling.Notified> told =
                handlings.findNotified(channel, alert.alert().id());
        int message = told.map(AlertHandling.Notified::messages).orElse(0) + 1;
        return kind(alert, told.filter(each -> !each.notice().isLast())).map(kind -> Notice.of(kind, alert, message));
    }

    private Optional<NoticeKind> kind(HandledAlert alert, Optional<AlertHandling.Notified> told) {
        if (alert.isMuted()) {
            return Optional.empty();
        }
        return switch (alert.alert().state()) {
            case PENDING -> Optional.empty();
            case RESOLVED -> told.map(each -> NoticeKind.RESOLVED);
            case FIRING -> firing(alert, told);
        };
    }

    private Optional<NoticeKind> firing(HandledAlert alert, Optional<AlertHandling.Notified> told) {
        if (alert.isLookedAfter() || isHistory(alert)) {
            return Optional.empty();
        }
        if (told.isEmpty()) {
            return isSettled(alert) ? Optional.of(NoticeKind.FIRING) : Optional.empty();
        }
        if (alert.alert().severity().compareTo(told.get().severity()) > 0) {
            return Optional.of(NoticeKind.WORSE);
        }
        boolean repeat = !now.isBefore(told.get().at().plus(policy.repeat()));
        return repeat ? Optional.of(NoticeKind.REPEAT) : Optional.empty();
    }

    private boolean isHistory(HandledAlert alert) {
        return alert.alert().times().asOf().isBefore(now.minus(policy.newest()));
    }

    private boolean isSettled(HandledAlert alert) {
        Instant since = firingSince.getOrDefault(alert.alert().id(), now);
        return !now.isBefore(since.plus(policy.settling()));
    }
}
