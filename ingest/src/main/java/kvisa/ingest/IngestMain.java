package kvisa.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.ServiceArguments;
import kvisa.contract.settings.ServiceRun;
import kvisa.contract.settings.Settings;
import kvisa.ingest.report.IngestReport;
import kvisa.ingest.report.UnitReport;
import org.apache.kafka.common.KafkaException;

/**
 * The ingest process: reads the paths given once, or watches the inbox. Exit codes: 0 done, 1 something could not be
 * read or published, 2 wrong usage.
 */
public final class IngestMain {

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;

    IngestMain(PrintStream out, PrintStream err, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Runs the process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = new IngestMain(out, err, InstantSource.system()).run(List.of(arguments), System.getenv());
        if (code != 0) {
            System.exit(code); // Not for 0: during a shutdown it would wait for the hook that waits for this thread.
        }
    }

    /** Runs with these arguments and environment; returns the exit code. */
    int run(List<String> arguments, Map<String, String> environment) {
        try {
            return new ServiceRun(IngestCommandLine.declare(), out, err).run(arguments, environment, this::read);
        } catch (IllegalArgumentException | UnknownFormatException e) {
            err.println(e.getMessage());
            return ServiceRun.WRONG_USAGE;
        } catch (CancellationException e) {
            return ServiceRun.DONE; // Asked to stop; the unit in progress is read again next time.
        } catch (IOException | UncheckedIOException | KafkaException e) {
            err.println("ingest failed: " + e);
            return ServiceRun.FAILED;
        }
    }

    private static void checkUsage(ServiceArguments given, Settings settings) {
        List<String> problems = new ArrayList<>();
        if (given.operands().isEmpty() && IngestSettings.inbox(settings).isEmpty()) {
            problems.add("nothing to read: wanted a path, or folders in ingest.inbox");
        }
        if (!given.has(IngestCommandLine.DRY_RUN)
                && settings.get(CommonSettings.BOOTSTRAP_SERVERS).isBlank()) {
            problems.add("kafka.bootstrap.servers is empty: wanted host:port of a broker, or --dry-run");
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private int read(ServiceArguments given, Settings settings) throws IOException {
        checkUsage(given, settings);
        ReadOptions options = ReadOptions.from(settings).withReread(given.has(IngestCommandLine.REREAD));
        try (Ingest ingest = given.has(IngestCommandLine.DRY_RUN)
                ? Ingest.dryRun(settings, new SimpleMeterRegistry(), clock)
                : new Ingest(settings, new SimpleMeterRegistry(), clock)) {
            return given.operands().isEmpty()
                    ? readInbox(ingest, given, settings, options)
                    : readPaths(ingest, given, options);
        }
    }

    private int readPaths(Ingest ingest, ServiceArguments given, ReadOptions options) throws IOException {
        List<UnitReport> units = new ArrayList<>();
        List<String> unrecognised = new ArrayList<>();
        for (String path : given.operands()) {
            IngestReport report = ingest.read(Path.of(path), options, ProgressListener.NONE);
            units.addAll(report.units());
            unrecognised.addAll(report.unrecognised());
        }
        return print(new IngestReport(units, unrecognised), given);
    }

    private int readInbox(Ingest ingest, ServiceArguments given, Settings settings, ReadOptions options)
            throws IOException {
        try (Inbox inbox = new Inbox(ingest, IngestSettings.inbox(settings), options)) {
            if (given.has(IngestCommandLine.ONCE)) {
                return print(inbox.readNew(ProgressListener.NONE), given);
            }
            Runtime.getRuntime().addShutdownHook(stopping(ingest, inbox, Thread.currentThread()));
            inbox.watch(
                    settings.get(IngestSettings.POLL_INTERVAL), new Heartbeat(settings.get(CommonSettings.DATA_DIR)));
            return ServiceRun.DONE;
        }
    }

    private int print(IngestReport report, ServiceArguments given) {
        out.println(given.has(IngestCommandLine.JSON) ? report.toJson() : report.toText());
        return report.isComplete() ? ServiceRun.DONE : ServiceRun.FAILED;
    }

    /** Lets the reading thread leave in order; a kill before it does costs only a second reading of one unit. */
    private static Thread stopping(Ingest ingest, Inbox inbox, Thread reading) {
        return new Thread(
                () -> {
                    ingest.stop();
                    inbox.close();
                    try {
                        reading.join(5_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "ingest-stop");
    }
}
