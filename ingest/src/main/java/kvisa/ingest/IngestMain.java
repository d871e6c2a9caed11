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
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import kvisa.ingest.report.IngestReport;
import kvisa.ingest.report.UnitReport;
import org.apache.kafka.common.KafkaException;

/**
 * The ingest process: reads the paths given once, or watches the inbox. Exit codes: 0 done, 1 something could not be
 * read or published, 2 wrong usage.
 */
public final class IngestMain {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private static final String HELP = String.join(
            System.lineSeparator(),
            "Reads files of social-media posts and publishes those about the K-visa.",
            "",
            "  ingest [options] PATH...     read files, folders or archives once",
            "  ingest [options]             read the folders of ingest.inbox, then watch them",
            "",
            "  --once                       with an inbox: read what is there and end",
            "  --dry-run                    publish nothing; needs no broker",
            "  --reread                     read units again that were completed before",
            "  --json                       report as JSON",
            "  --format NAME --source NAME --zone ZONE   short for --ingest.format=NAME and so on",
            "  --config FILE --print-config --help --key=value (any setting below)",
            "",
            "Formats:",
            FormatCatalogue.lookedFor(),
            "",
            "Settings:");

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
            IngestCommand command = IngestCommand.parse(arguments);
            Settings settings = settings(command, environment);
            if (command.has(IngestCommand.HELP) || command.has(IngestCommand.PRINT_CONFIG)) {
                out.println(command.has(IngestCommand.HELP) ? HELP : "");
                out.println(settings.describe());
                return 0;
            }
            checkUsage(command, settings);
            return read(command, settings);
        } catch (InvalidSettingsException | IllegalArgumentException | UnknownFormatException e) {
            err.println(e.getMessage());
            return USAGE;
        } catch (CancellationException e) {
            return 0; // Asked to stop; the unit in progress is read again next time.
        } catch (IOException | UncheckedIOException | KafkaException e) {
            err.println("ingest failed: " + e);
            return FAILED;
        }
    }

    private static Settings settings(IngestCommand command, Map<String, String> environment) {
        List<Setting<?>> catalogue = new ArrayList<>(CommonSettings.all());
        catalogue.addAll(IngestSettings.all());
        SettingsReader reader = new SettingsReader(catalogue);
        command.config().ifPresent(reader::file);
        return reader.environment(environment).commandLine(command.settings()).read();
    }

    private static void checkUsage(IngestCommand command, Settings settings) {
        if (command.paths().isEmpty() && IngestSettings.inbox(settings).isEmpty()) {
            throw new IllegalArgumentException("nothing to read: wanted a path, or folders in ingest.inbox");
        }
        if (!command.has(IngestCommand.DRY_RUN)
                && settings.get(CommonSettings.BOOTSTRAP_SERVERS).isBlank()) {
            throw new IllegalArgumentException(
                    "kafka.bootstrap.servers is empty: wanted host:port of a broker, or --dry-run");
        }
    }

    private int read(IngestCommand command, Settings settings) throws IOException {
        ReadOptions options = ReadOptions.from(settings).withReread(command.has(IngestCommand.REREAD));
        try (Ingest ingest = command.has(IngestCommand.DRY_RUN)
                ? Ingest.dryRun(settings, new SimpleMeterRegistry(), clock)
                : new Ingest(settings, new SimpleMeterRegistry(), clock)) {
            return command.paths().isEmpty()
                    ? readInbox(ingest, command, settings, options)
                    : readPaths(ingest, command, options);
        }
    }

    private int readPaths(Ingest ingest, IngestCommand command, ReadOptions options) throws IOException {
        List<UnitReport> units = new ArrayList<>();
        List<String> unrecognised = new ArrayList<>();
        for (Path path : command.paths()) {
            IngestReport report = ingest.read(path, options, ProgressListener.NONE);
            units.addAll(report.units());
            unrecognised.addAll(report.unrecognised());
        }
        return print(new IngestReport(units, unrecognised), command);
    }

    private int readInbox(Ingest ingest, IngestCommand command, Settings settings, ReadOptions options)
            throws IOException {
        try (Inbox inbox = new Inbox(ingest, IngestSettings.inbox(settings), options)) {
            if (command.has(IngestCommand.ONCE)) {
                return print(inbox.readNew(ProgressListener.NONE), command);
            }
            Runtime.getRuntime().addShutdownHook(stopping(ingest, inbox, Thread.currentThread()));
            inbox.watch(settings.get(IngestSettings.POLL_INTERVAL), ProgressListener.NONE);
            return 0;
        }
    }

    private int print(IngestReport report, IngestCommand command) {
        out.println(command.has(IngestCommand.JSON) ? report.toJson() : report.toText());
        return report.isComplete() ? 0 : FAILED;
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
