package kvisa.stream.guard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long somebody waits for an end. Implementations are thread-safe. */
@FunctionalInterface
interface Patience {

    /**
     * Waits.
     *
     * @return whether the end came before the patience ran out
     */
    boolean lastsUntil(CountDownLatch end);

    /**
     * Of about so long, in twenty parts that count for no more than each should have taken. A process that was stopped
     * for an hour, or whose machine slept, wakes up with all clocks run out: without this, an innocent text would be
     * refused.
     */
    static Patience of(Duration limit) {
        return new InParts(limit.toNanos() / InParts.PARTS);
    }

    /**
     * A wait in parts. An interrupt does not cut it short, because it is short enough; the thread's mark is kept.
     *
     * @param partNanos  length of each part
     */
    record InParts(long partNanos) implements Patience {

        private static final int PARTS = 20;

        @Override
        public boolean lastsUntil(CountDownLatch end) {
            boolean interrupted = false;
            boolean ended = false;
            for (int part = 0; part < PARTS && !ended; part++) {
                try {
                    ended = end.await(partNanos, TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return ended;
        }
    }
}
