package kvisa.ingest.format.generic;

import java.io.IOException;
import java.util.function.Consumer;
import kvisa.ingest.format.Candidate;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.FormatReader;
import kvisa.ingest.format.JsonLines;
import kvisa.ingest.format.Reading;
import kvisa.ingest.format.UnitInput;

/** The project's import format as JSON lines. */
public final class GenericJsonl implements FormatReader {

    @Override
    public String name() {
        return "generic-jsonl";
    }

    @Override
    public String defaultSource() {
        return "import";
    }

    @Override
    public String looksFor() {
        return "JSON lines with the fields id, platform, created_at (and text)";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.hasFields("id", "platform", "created_at") || candidate.hasFields("id", "platform", "deleted");
    }

    @Override
    public void read(UnitInput input, FormatOptions options, Consumer<Reading> out) throws IOException {
        JsonLines.read(input, new GenericRecords(options), out);
    }
}
