package kvisa.dashboard.classify;

/** No text can be assessed at the moment; the message says why and what would help. */
public final class ClassifierUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClassifierUnavailableException(String message) {
        super(message);
    }

    public ClassifierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
