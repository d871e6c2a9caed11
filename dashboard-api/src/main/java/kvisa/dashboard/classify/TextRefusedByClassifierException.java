package kvisa.dashboard.classify;

/** The classifier is there but cannot digest this text; the message says how it failed and holds none of the text. */
public final class TextRefusedByClassifierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TextRefusedByClassifierException(String message) {
        super(message);
    }
}
