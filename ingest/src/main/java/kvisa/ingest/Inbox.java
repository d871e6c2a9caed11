package kvisa.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kvisa.ingest.InboxState.Stamp;
import kvisa.ingest.report.IngestReport;
import kvisa.ingest.report.UnitReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what lies in some folders and then what comes into them. {@link #watch} runs on the caller's thread;
 * {@link #close()} may come from any other.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Ingest ingest;
    private final List<Path> folders;
    private final ReadOptions options;
    private final InboxState state = new InboxState();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Over these folders.
     *
     * @throws IllegalArgumentException if one of them is no folder
     */
    public Inbox(Ingest ingest, List<Path> folders, ReadOptions options) {
        this.ingest = ingest;
        this.folders = List.copyOf(folders);
        this.options = options;
        for (Path folder : this.folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("ingest.inbox: " + folder + " is no folder");
            }
        }
    }

    /**
     * Reads everything that is new since the last look; everything at the first.
     *
     * @throws IOException if a folder cannot be listed
     */
    public IngestReport readNew(ProgressListener listener) throws IOException {
        List<UnitReport> units = new ArrayList<>();
        List<String> unrecognised = new ArrayList<>();
        for (Path folder : folders) {
            UnitFinder.Found found = UnitFinder.find(folder, options.format(), this::isReady);
            IngestReport report = ingest.read(found, options, listener);
            units.addAll(report.units());
            unrecognised.addAll(report.unrecognised());
        }
        state.endOfLook();
        return new IngestReport(units, unrecognised);
    }

    /**
     * Looks again and again until closed.
     *
     * @param interval between two looks
     * @throws IOException if a folder cannot be listed
     */
    public void watch(Duration interval, ProgressListener listener) throws IOException {
        LOG.info("inbox: watching {} folders every {}", folders.size(), interval);
        try {
            do {
                log(readNew(listener));
                listener.looked();
            } while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("inbox: stopped");
    }

    /** Ends {@link #watch} after the look in progress. */
    @Override
    public void close() {
        closed.countDown();
    }

    private static void log(IngestReport report) {
        if (!report.units().isEmpty()) {
            LOG.info("inbox: {} units, {}", report.units().size(), report.counts());
        }
        if (!report.unrecognised().isEmpty()) {
            LOG.warn("inbox: {} files of no known format", report.unrecognised().size());
        }
        if (!report.isComplete()) {
            LOG.warn("inbox: a unit could not be read to its end; it is tried again when it changes");
        }
    }

    private boolean isReady(Path path) {
        try {
            return state.isReady(path, stamp(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stamp stamp(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return new Stamp(Files.size(path), Files.getLastModifiedTime(path).toMillis());
        }
        long bytes = 0;
        long modified = 0;
        for (Path file : files(path)) {
            bytes += Files.size(file);
            modified = Math.max(modified, Files.getLastModifiedTime(file).toMillis());
        }
        return new Stamp(bytes, modified);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isRegularFile).toList();
        }
    }
}
