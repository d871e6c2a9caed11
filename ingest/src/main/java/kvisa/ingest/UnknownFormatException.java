package kvisa.ingest;

/** Nothing in what the user named is of a known format; the message lists what was looked for. */
public final class UnknownFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFormatException(String found) {
        super(found + " is of no known format. Looked for:" + System.lineSeparator() + FormatCatalogue.lookedFor()
                + System.lineSeparator() + "Name one with --format if it is one of these.");
    }
}
