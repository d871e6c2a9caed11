package kvisa.sentiment.train.encoder;

/** A step of training whose outcome is no number. */
final class AstrayException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    AstrayException(String message) {
        super("training went astray: " + message);
    }
}
