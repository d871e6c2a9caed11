package kvisa.allinone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import kvisa.allinone.Installation;
import kvisa.contract.settings.Settings;
import kvisa.ingest.Ingest;
import kvisa.ingest.ReadOptions;
import kvisa.ingest.report.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvisa run}: everything in one process, on the user's data. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Start broker, processor, API and page in one process and read the named files or folders into it.",
            "Files that were read to their end before are not read again. Ctrl-C stops; the next start continues."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "file, folder or .tar.gz to read, in any known format (repeatable)")
    private List<Path> from = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.read(settingsOptions, Path.of("data", "run"));
        if (settingsOptions.printConfig()) {
            System.out.println(settings.describe());
            return 0;
        }
        requireReadable();
        Foreground foreground = new Foreground();
        try {
            runUntilStopped(settings, foreground);
            foreground.closedInOrder();
        } finally {
            foreground.release();
        }
        return 0;
    }

    private void runUntilStopped(Settings settings, Foreground foreground) throws IOException, InterruptedException {
        try (Installation installation = Installation.start(settings)) {
            installation.announce(from.isEmpty() ? "Waiting for kvisa ingest." : "Reading ...");
            try (Ingest ingest = installation.openIngest()) {
                foreground.onStop(ingest::stop);
                read(ingest, installation.settings());
                foreground.await();
            }
        }
    }

    private void read(Ingest ingest, Settings settings) throws IOException {
        if (from.isEmpty()) {
            return;
        }
        try {
            IngestReport report = Reading.readAll(ingest, from, ReadOptions.from(settings));
            System.out.println(report.toText());
            System.out.println("Reading done.");
        } catch (CancellationException stopped) {
            System.out.println("Reading stopped; the next start reads on.");
        }
    }

    private void requireReadable() {
        for (Path path : from) {
            if (!Files.isReadable(path)) {
                throw new CommandFailedException("no readable file or folder " + path);
            }
        }
    }
}
