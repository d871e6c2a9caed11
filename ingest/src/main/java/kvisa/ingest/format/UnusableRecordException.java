package kvisa.ingest.format;

/** A record that cannot become a post; the message says what was found and wanted, without text or names. */
public final class UnusableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Rejection why;

    /** Carries no stack trace: it is data about a record, thrown as often as a file is bad. */
    public UnusableRecordException(Rejection why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    /** The reason it is counted under. */
    public Rejection why() {
        return why;
    }
}
