package kvisa.allinone.broker;

/** The embedded broker could not start; the message is one line that a user can act on. */
public final class BrokerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
