package kvisa.stream.refine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kvisa.contract.refine.RefineRequest;
import org.jspecify.annotations.Nullable;

/**
 * Between the thread that reads requests and those that answer them: waiting room and offset ledger behind one lock.
 * Thread-safe. Held at first.
 */
public final class RefineDesk {

    private final WaitingRoom room;
    private final OffsetLedger offsets = new OffsetLedger();
    private boolean held = true;
    private boolean closed;
    private @Nullable Throwable failure;

    /**
     * An empty desk.
     *
     * @param capacity  posts that may wait here, at least 1
     */
    public RefineDesk(int capacity) {
        this.room = new WaitingRoom(capacity);
    }

    /**
     * A request was read; of one partition in order of offsets.
     *
     * @param request  null when the post waits no more
     */
    public synchronized void read(RequestPlace place, String postId, @Nullable RefineRequest request) {
        offsets.open(place);
        if (request == null) {
            room.withdraw(postId).ifPresent(offsets::settle);
            offsets.settle(place);
        } else {
            room.admit(place, request).ifPresent(offsets::settle);
            notifyAll();
        }
    }

    /** A value was read that holds nothing to answer. */
    public synchronized void pass(RequestPlace place) {
        offsets.open(place);
        offsets.settle(place);
    }

    /** Whether reading should pause. */
    public synchronized boolean isFull() {
        return room.isFull();
    }

    /** Posts that wait here. */
    public synchronized int size() {
        return room.size();
    }

    /** Lets no new text be begun, or lets it again. */
    public synchronized void hold(boolean hold) {
        held = hold;
        notifyAll();
    }

    /** Whether no new text may be begun now. */
    public synchronized boolean isHeld() {
        return held;
    }

    /**
     * Waits for the next text.
     *
     * @return empty when the desk is closed
     */
    public synchronized Optional<SameText> next() throws InterruptedException {
        while (!closed) {
            Optional<SameText> next = held ? Optional.empty() : room.take();
            if (next.isPresent()) {
                return next;
            }
            wait();
        }
        return Optional.empty();
    }

    /** Every post of a text has its answer, kept where it cannot get lost. */
    public synchronized void settle(SameText answered) {
        answered.posts().values().forEach(offsets::settle);
    }

    /** By partition, the offset to begin with after a crash. */
    public synchronized Map<Integer, Long> committable() {
        return offsets.committable();
    }

    /** Others answer the requests of these partitions from now on. */
    public synchronized void forget(Collection<Integer> partitions) {
        room.forget(partitions);
        offsets.forget(partitions);
    }

    /** Ends all waiting, because something failed for good; the first failure is kept. */
    public synchronized void fail(Throwable cause) {
        failure = failure == null ? cause : failure;
        close();
    }

    /** What failed, if anything did. */
    public synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends all waiting. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
