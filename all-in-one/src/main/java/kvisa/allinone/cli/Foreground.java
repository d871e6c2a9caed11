package kvisa.allinone.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a started installation in the foreground until Ctrl-C or SIGTERM, then lets it close before the process ends. */
final class Foreground {

    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Runnable onStop = () -> {};
    private volatile boolean inOrder;

    /** From now on a stop signal waits for {@link #release}. */
    Foreground() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "kvisa-stop"));
    }

    /** Runs when a stop is asked for, on another thread; replaces what was named before. */
    void onStop(Runnable action) {
        onStop = action;
    }

    /** Waits until a stop is asked for. */
    void await() throws InterruptedException {
        stopRequested.await();
    }

    /** Waits at most so long; true when a stop was asked for. */
    boolean stopRequestedWithin(Duration atMost) throws InterruptedException {
        return stopRequested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Everything is closed in order: the process may end, with exit code 0. */
    void closedInOrder() {
        inOrder = true;
    }

    /** The process may end. */
    void release() {
        stopped.countDown();
    }

    private void stopAndWait() {
        stopRequested.countDown();
        onStop.run();
        try {
            stopped.await();
            if (inOrder) {
                // Java would end with 143 or 130 for the signal; being asked to stop and stopping is success.
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
