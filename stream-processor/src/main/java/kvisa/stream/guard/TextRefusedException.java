package kvisa.stream.guard;

/** An assessor cannot digest a text. The message says how it failed and never holds any of the text. */
public final class TextRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TextRefusedException(String reason) {
        super(reason);
    }

    /** How it failed, in a few words fit for the rejected topic. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
