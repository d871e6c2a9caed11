package kvisa.dashboard.notify;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.alerting.AlertBoard;
import kvisa.dashboard.alerting.DueNotices;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.alerting.HandlingUnavailableException;
import kvisa.dashboard.alerting.Handlings;
import kvisa.dashboard.alerting.Notice;
import kvisa.dashboard.alerting.NotifyPolicy;
import kvisa.dashboard.alerting.OutdatedHandling;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.History;
import kvisa.dashboard.query.TimeRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the alerts and tells each channel what is due. Driven by {@link #step()}; not thread-safe.
 *
 * <p>Nothing is told unless it is this instance's turn and everything the topics say about alerts has been read. A channel
 * that fails is tried again later and holds up the others for as long as its patience only. What is due is worked out
 * afresh each time, so a message that could not be delivered gives way to what has become true meanwhile.
 */
public final class Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration TIDY = Duration.ofHours(1);

    private final Sources sources;
    private final NotifyPolicy policy;
    private final Map<NotificationChannel, Backoff> channels = new LinkedHashMap<>();
    private final Map<String, Instant> firingSince = new HashMap<>();

    /** What was told but may not have come back over the topic yet, by key. */
    private final Map<String, AlertHandling.Notified> told = new HashMap<>();

    /** Keys of {@link #told} that could not be written down yet. */
    private final List<String> unwritten = new ArrayList<>();

    private Instant tidiedAt = Instant.MIN;

    /**
     * What the notifier rests on.
     *
     * @param history           what was followed
     * @param feed              how following goes
     * @param handlingPosition  how far the alert-handling topic was read: offset of the next record
     * @param turn              whose turn it is
     * @param log               where it is written down
     * @param meters            counts messages
     * @param clock             the time
     */
    public record Sources(
            History history,
            Supplier<FeedState> feed,
            LongSupplier handlingPosition,
            NotifierTurn turn,
            HandlingLog log,
            MeterRegistry meters,
            InstantSource clock) {}

    public Notifier(Sources sources, NotifyPolicy policy, List<NotificationChannel> channels) {
        this.sources = sources;
        this.policy = policy;
        channels.forEach(channel -> this.channels.put(channel, new Backoff()));
    }

    /** Tells what is due now, if it is this instance's turn. */
    public void step() {
        OptionalLong turn = sources.turn().begunAt();
        if (turn.isEmpty()) {
            firingSince.clear();
            return;
        }
        writeRest();
        if (!isUpToDate(turn.getAsLong())) {
            return;
        }
        Instant now = sources.clock().instant();
        Handlings handlings = handlings();
        AlertBoard board = AlertBoard.of(alerts(handlings, now), handlings, now);
        // A store that is being rebuilt looks as if alerts were gone; so look again after reading.
        if (isUpToDate(turn.getAsLong())) {
            noteFiring(board, now);
            channels.forEach((channel, backoff) -> tell(channel, backoff, board, now));
            tidy(handlings, now);
        }
    }

    private boolean isUpToDate(long turnBegunAt) {
        FeedState feed = sources.feed().get();
        return feed.phase() == FeedState.Phase.FOLLOWING
                && Long.valueOf(0).equals(feed.lag().get(TopicCatalogue.ALERTS.name()))
                && Long.valueOf(0).equals(feed.lag().get(TopicCatalogue.ALERT_HANDLING.name()))
                && sources.handlingPosition().getAsLong() >= turnBegunAt;
    }

    /** What the topic says, and what this instance knows beyond it. */
    private Handlings handlings() {
        List<AlertHandling> read = sources.history().handling();
        for (AlertHandling each : read) {
            AlertHandling.Notified own = told.get(each.key());
            if (own != null
                    && each instanceof AlertHandling.Notified known
                    && !known.at().isBefore(own.at())) {
                told.remove(each.key());
            }
        }
        List<AlertHandling> all = new ArrayList<>(read);
        all.addAll(told.values());
        return Handlings.of(all);
    }

    /** Every alert that may be due: recent ones, those a channel was told of, and that nothing comes any more. */
    private List<SpikeAlert> alerts(Handlings handlings, Instant now) {
        TimeRange recent = new TimeRange(now.minus(policy.newest()), FAR);
        Map<String, SpikeAlert> alerts = new LinkedHashMap<>();
        sources.history().alerts(recent, Set.of()).forEach(alert -> alerts.put(alert.id(), alert));
        handlings
                .ofKind(AlertHandling.Notified.class)
                .filter(each -> !each.notice().isLast() && !alerts.containsKey(each.alertId()))
                .map(AlertHandling.Notified::alertId)
                .distinct()
                .forEach(id -> sources.history().findAlert(id).ifPresent(alert -> alerts.put(id, alert)));
        policy.standstill()
                .alerts(StandstillWatch.heard(sources.history(), sources.feed().get(), now), handlings, now)
                .forEach(alert -> alerts.put(alert.id(), alert));
        return List.copyOf(alerts.values());
    }

    private void noteFiring(AlertBoard board, Instant now) {
        Set<String> firing = new java.util.HashSet<>();
        board.alerts().stream()
                .filter(alert -> alert.alert().state() == AlertState.FIRING)
                .forEach(alert -> firing.add(alert.alert().id()));
        firingSince.keySet().retainAll(firing);
        firing.forEach(id -> firingSince.putIfAbsent(id, now));
    }

    private void tell(NotificationChannel channel, Backoff backoff, AlertBoard board, Instant now) {
        if (!backoff.isOver(now)) {
            return;
        }
        List<Notice> due = new DueNotices(channel.name(), handlings(), firingSince, policy, now).of(board);
        for (Message message : Message.of(due)) {
            if (!deliver(channel, backoff, message)) {
                return;
            }
        }
    }

    private boolean deliver(NotificationChannel channel, Backoff backoff, Message message) {
        try {
            channel.send(message);
        } catch (DeliveryException e) {
            boolean first = !backoff.isFailing();
            Duration pause = backoff.failed(sources.clock().instant());
            count(channel, "failed");
            if (first) {
                LOG.warn("{}; tried again in {} and then ever later until it works", e.getMessage(), pause);
            }
            return false;
        }
        backoff.worked();
        count(channel, "delivered");
        Instant at = sources.clock().instant();
        message.notices().forEach(notice -> remember(notice.told(channel.name(), at)));
        return true;
    }

    private void remember(AlertHandling.Notified notified) {
        told.put(notified.key(), notified);
        unwritten.remove(notified.key());
        unwritten.add(notified.key());
        writeRest();
    }

    private void writeRest() {
        while (!unwritten.isEmpty()) {
            AlertHandling.Notified next = told.get(unwritten.get(0));
            try {
                if (next != null) {
                    sources.log().put(next);
                }
                unwritten.remove(0);
            } catch (HandlingUnavailableException e) {
                LOG.warn("what a channel was told could not be written down yet: {}", e.getMessage());
                return;
            }
        }
    }

    private void tidy(Handlings handlings, Instant now) {
        if (tidiedAt.isAfter(now.minus(TIDY))) {
            return;
        }
        tidiedAt = now;
        try {
            OutdatedHandling.keys(handlings, this::isOpen, now).forEach(sources.log()::remove);
        } catch (HandlingUnavailableException e) {
            LOG.warn("old silences and acknowledgements could not be removed yet: {}", e.getMessage());
        }
    }

    private boolean isOpen(String alertId) {
        return sources.history()
                .findAlert(alertId)
                .filter(alert -> alert.state() != AlertState.RESOLVED)
                .isPresent();
    }

    private void count(NotificationChannel channel, String outcome) {
        Counter.builder("kvisa.notify.messages")
                .description("messages to channels")
                .tag("channel", channel.name())
                .tag("outcome", outcome)
                .register(sources.meters())
                .increment();
    }
}
