package kvisa.dashboard.notify;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kvisa.dashboard.history.HistoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a notifier step every few seconds, on a thread of its own. */
public final class NotifierThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotifierThread.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final Notifier notifier;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "kvisa-notifier");

    public NotifierThread(Notifier notifier) {
        this.notifier = notifier;
    }

    /** Starts. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops, after the message in hand or a few seconds. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(GOODBYE.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                step();
            }
        } catch (InterruptedException e) {
            // How close() ends a channel that does not answer.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("nobody is told of alerts any more until this process is started again", e);
        }
    }

    private void step() {
        try {
            notifier.step();
        } catch (HistoryException e) {
            LOG.warn("alerts could not be looked at: {}", e.getMessage());
        }
    }
}
