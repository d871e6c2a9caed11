package kvisa.allinone.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kvisa.ingest.Ingest;
import kvisa.ingest.ProgressListener;
import kvisa.ingest.ReadOptions;
import kvisa.ingest.UnknownFormatException;
import kvisa.ingest.report.IngestReport;
import kvisa.ingest.report.UnitReport;

/** Reads the paths a user named, one after the other, into one report. */
final class Reading {

    private Reading() {}

    /**
     * Reads them all.
     *
     * @throws CommandFailedException if a path does not exist or holds nothing of a known format
     */
    static IngestReport readAll(Ingest ingest, List<Path> paths, ReadOptions options) throws IOException {
        List<UnitReport> units = new ArrayList<>();
        List<String> unrecognised = new ArrayList<>();
        try (Progress progress = Progress.of("Reading", -1)) {
            for (Path path : paths) {
                IngestReport report = read(ingest, path, options, progress);
                units.addAll(report.units());
                unrecognised.addAll(report.unrecognised());
            }
        }
        return new IngestReport(units, unrecognised);
    }

    private static IngestReport read(Ingest ingest, Path path, ReadOptions options, Progress progress)
            throws IOException {
        try {
            return ingest.read(path, options, new ProgressListener() {
                @Override
                public void recordsRead(String unit, long records) {
                    progress.at(records);
                }
            });
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("no file or folder " + path, e);
        } catch (UnknownFormatException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
