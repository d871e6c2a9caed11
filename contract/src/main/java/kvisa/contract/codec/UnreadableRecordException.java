package kvisa.contract.codec;

/** A value on a topic or in a file that is not what its type and version say; the message tells what was found. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }

    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
