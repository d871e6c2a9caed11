package kvisa.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.ingest.report.UnitReport;

/**
 * Writes a file again whenever the inbox gets on, so that whoever watches the service can tell from the file's age that it
 * lives; the service has no port to ask.
 */
final class Heartbeat implements ProgressListener {

    /** What the image's health check looks at. */
    static final String FILE = "ingest.alive";

    private final Path file;

    /** Beats in this folder. */
    Heartbeat(Path folder) {
        this.file = folder.resolve(FILE);
    }

    @Override
    public void recordsRead(String unit, long records) {
        beat();
    }

    @Override
    public void unitEnded(UnitReport report) {
        beat();
    }

    @Override
    public void looked() {
        beat();
    }

    private void beat() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "alive\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
