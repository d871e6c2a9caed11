package kvisa.ingest.format;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one file format. Implementations are stateless and thread-safe, and never use the clock. */
public interface FormatReader {

    /** Name for {@code --format} and reports, lower case with hyphens, unique in the catalogue. */
    String name();

    /** Source name of its posts when the user names none. */
    String defaultSource();

    /** What it recognises a file by, one line for the error about an unknown format. */
    String looksFor();

    /** Whether the candidate is of this format; must not throw on any content. */
    boolean recognises(Candidate candidate);

    /**
     * Reads a unit from its start to its end. Records that cannot be used are readings, not exceptions.
     *
     * @param out takes each reading in file order; what it throws passes through
     * @throws IOException if the bytes cannot be had (a truncated archive, a vanished file)
     */
    void read(UnitInput input, FormatOptions options, Consumer<Reading> out) throws IOException;
}
