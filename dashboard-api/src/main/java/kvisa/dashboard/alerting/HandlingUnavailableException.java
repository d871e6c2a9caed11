package kvisa.dashboard.alerting;

/** What was done about an alert could not be written down. */
public final class HandlingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HandlingUnavailableException(String message) {
        super(message);
    }

    public HandlingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
