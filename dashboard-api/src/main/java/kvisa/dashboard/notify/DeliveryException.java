package kvisa.dashboard.notify;

/** A channel did not take a message. The message for people names no address: addresses of webhooks are secrets. */
public final class DeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeliveryException(String message) {
        super(message);
    }
}
