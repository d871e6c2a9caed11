package kvisa.dashboard.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kvisa.contract.alert.SpikeAlert;
import kvisa.dashboard.history.History;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.history.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners that the history changed, at most once per tick, and of every alert. Thread-safe.
 *
 * <p>A listener that does not keep up is ended, not waited for: it reconnects and asks afresh.
 */
public final class ChangeFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    /** Events a slow listener may be behind. */
    private static final int BACKLOG = 100;

    private final History history;
    private final Duration tick;
    private final int maxListeners;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final Thread ticker = new Thread(this::run, "kvisa-change-feed");
    private volatile boolean closed;

    /**
     * A feed, not yet ticking.
     *
     * @param tick          shortest time between two changes told
     * @param maxListeners  listeners at the same time, each holds one connection and one thread
     */
    public ChangeFeed(History history, Duration tick, int maxListeners) {
        this.history = history;
        this.tick = tick;
        this.maxListeners = maxListeners;
    }

    /** Something a listener is told. */
    sealed interface Event {}

    /** The history changed. */
    record Changed(Pulse pulse) implements Event {}

    /** An alert began, went on or ended. */
    record Alerted(SpikeAlert alert) implements Event {}

    /** The feed is over. */
    record Ended() implements Event {}

    /** Starts ticking. */
    public void start() {
        ticker.setDaemon(true);
        ticker.start();
    }

    /** Tells every listener of an alert. */
    public void alert(SpikeAlert alert) {
        subscriptions.forEach(subscription -> subscription.offer(new Alerted(alert)));
    }

    /** How many listen. */
    public int listeners() {
        return subscriptions.size();
    }

    /** A new listener, which first hears how things stand; empty when there are too many already. */
    Optional<Subscription> subscribe() {
        if (subscriptions.size() >= maxListeners || closed) {
            return Optional.empty();
        }
        Subscription subscription = new Subscription();
        subscription.offer(history.pulse());
        subscriptions.add(subscription);
        return Optional.of(subscription);
    }

    private void run() {
        try {
            while (!closed) {
                tell();
                Thread.sleep(tick.toMillis());
            }
        } catch (InterruptedException e) {
            // How close() ends the wait.
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        if (subscriptions.isEmpty()) {
            return;
        }
        try {
            Pulse pulse = history.pulse();
            subscriptions.forEach(subscription -> subscription.offer(pulse));
        } catch (HistoryException e) {
            LOG.warn("listeners were not told of changes: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        ticker.interrupt();
        subscriptions.forEach(Subscription::end);
    }

    /** One listener's queue. */
    final class Subscription implements AutoCloseable {

        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(BACKLOG);

        private long toldRevision = -1;

        /** The next event; empty when none came within the time. */
        Optional<Event> next(Duration patience) throws InterruptedException {
            return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        private synchronized void offer(Pulse pulse) {
            if (pulse.revision() != toldRevision) {
                toldRevision = pulse.revision();
                offer(new Changed(pulse));
            }
        }

        private void offer(Event event) {
            if (!events.offer(event)) {
                end();
            }
        }

        private void end() {
            subscriptions.remove(this);
            events.clear();
            events.add(new Ended());
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }
}
