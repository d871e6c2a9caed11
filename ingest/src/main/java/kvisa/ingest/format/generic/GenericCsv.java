package kvisa.ingest.format.generic;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.CsvRows;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.UnitInput;

/** The project's import format as CSV with a header row. */
public final class GenericCsv implements FormatReader {

    private static final Set<String> REQUIRED = Set.of("id", "platform", "created_at", "text");

    @Override
    public String name() {
        return "generic-csv";
    }

    @Override
    public String defaultSource() {
        return "import";
    }

    @Override
    public String looksFor() {
        return "CSV whose header has the columns id, platform, created_at, text";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.columns().containsAll(REQUIRED);
    }

    @Override
    public void read(UnitInput input, FormatOptions options, Consumer<Reading> out) throws IOException {
        CsvRows.read(input, new GenericRecords(options), out);
    }
}
