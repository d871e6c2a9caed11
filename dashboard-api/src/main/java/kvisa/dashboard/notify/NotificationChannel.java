package kvisa.dashboard.notify;

/** Where messages go. Used by one thread. */
public interface NotificationChannel {

    /** Name in settings, meters and on the alert-handling topic: lower case, no {@code /}. */
    String name();

    /**
     * Hands a message on; returns once it was taken.
     *
     * @throws DeliveryException if it was not taken, or it is not known whether it was
     */
    void send(Message message);
}
