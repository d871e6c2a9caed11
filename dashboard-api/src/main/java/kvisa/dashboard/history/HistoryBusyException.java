package kvisa.dashboard.history;

/** Too many readers at once, or a question that took too long; asking again later may work. */
public final class HistoryBusyException extends HistoryException {

    private static final long serialVersionUID = 1L;

    public HistoryBusyException(String message) {
        super(message);
    }

    public HistoryBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
