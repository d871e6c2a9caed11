package kvisa.dashboard.notify;

import java.util.OptionalLong;

/** Which of several instances tells the channels. Thread-safe. */
public interface NotifierTurn {

    /**
     * Empty while it is another instance's turn, or not known whose. Otherwise where the alert-handling topic ended when this
     * turn began: whatever the instance before told stands before that offset, and must have been read before anything
     * is told.
     */
    OptionalLong begunAt();
}
