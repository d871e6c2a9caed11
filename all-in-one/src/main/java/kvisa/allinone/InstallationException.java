package kvisa.allinone;

/** An installation could not start or stop; the message is one line that a user can act on. */
public final class InstallationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InstallationException(String message) {
        super(message);
    }

    public InstallationException(String message, Throwable cause) {
        super(message, cause);
    }
}
