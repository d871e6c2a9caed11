package kvisa.allinone.faults;

import java.time.Duration;

/** The moment by which a run must have ended. Immutable. */
final class Deadline {

    private final long end;
    private final String what;

    /** So long from now. */
    Deadline(Duration length, String what) {
        this.end = System.nanoTime() + length.toNanos();
        this.what = what;
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /** The earlier of this one and one so long from now. */
    Deadline within(Duration length, String whatElse) {
        Deadline other = new Deadline(length, whatElse);
        return other.end - end < 0 ? other : this;
    }

    /**
     * Goes on only while there is time.
     *
     * @throws FaultRunFailedException when there is none left
     */
    void check() {
        if (isOver()) {
            throw new FaultRunFailedException("out of time: " + what);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new FaultRunFailedException("interrupted");
        }
    }
}
