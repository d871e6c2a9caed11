package kvisa.allinone.faults;

/** A fault run could not come to its end; the message is for whoever runs it. */
public final class FaultRunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultRunFailedException(String message) {
        super(message);
    }

    FaultRunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
