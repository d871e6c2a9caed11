package kvisa.allinone.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kvisa.contract.settings.Settings;
import kvisa.ingest.Ingest;
import kvisa.ingest.IngestSettings;
import kvisa.ingest.ReadOptions;
import kvisa.ingest.report.IngestReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kvisa ingest}: reads files into a running instance or a cluster. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Read files or folders into a running instance (kvisa run) or a cluster (--kafka.bootstrap.servers), and report"
                    + " what was relevant, off-topic, duplicate, repaired or rejected, and why.",
            "Formats are recognised by content; see docs/formats.md."
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "files, folders or .tar.gz archives")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--format", paramLabel = "NAME", description = "format of all files, instead of recognising it")
    private @Nullable String format;

    @Option(names = "--dry-run", description = "read and report, publish nothing; needs no broker")
    private boolean dryRun;

    @Option(names = "--reread", description = "read files again that were read to their end before")
    private boolean reread;

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Mixin
    private RunningInstance instance = new RunningInstance();

    @Override
    public Integer call() throws IOException {
        Settings settings = instance.read(settingsOptions, ownOptions());
        if (settingsOptions.printConfig()) {
            System.out.println(settings.describe());
            return 0;
        }
        if (paths.isEmpty()) {
            throw new CommandFailedException("no file or folder named; see kvisa ingest --help");
        }
        try (Ingest ingest = open(settings)) {
            ReadOptions options = ReadOptions.from(settings).withReread(reread);
            IngestReport report = Reading.readAll(ingest, paths, options);
            System.out.println(json ? report.toJson() : report.toText());
            return report.isComplete() ? 0 : 1;
        }
    }

    private Map<String, String> ownOptions() {
        Map<String, String> own = new LinkedHashMap<>();
        if (format != null) {
            own.put(IngestSettings.FORMAT.key(), format);
        }
        return own;
    }

    private Ingest open(Settings settings) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        InstantSource clock = InstantSource.system();
        return dryRun
                ? Ingest.dryRun(settings, meters, clock)
                : new Ingest(instance.withBroker(settings), meters, clock);
    }
}
