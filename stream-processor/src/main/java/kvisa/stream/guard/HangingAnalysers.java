package kvisa.stream.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts analysers that were left behind. Thread-safe. */
final class HangingAnalysers {

    private final int most;
    private int count;

    /**
     * None yet.
     *
     * @param most  so many are too many
     */
    HangingAnalysers(int most) {
        this.most = most;
    }

    synchronized int count() {
        return count;
    }

    synchronized void leftBehind() {
        count++;
    }

    synchronized void cameBack() {
        count--;
        notifyAll();
    }

    /** Whether they are few enough; if they are too many, one gets so long to come back. */
    synchronized boolean areFewWithin(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        try {
            for (long left = wait.toNanos(); count >= most && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return count < most;
    }
}
