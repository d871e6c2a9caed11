package kvisa.allinone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import kvisa.allinone.Installation;
import kvisa.allinone.demo.DemoFeed;
import kvisa.allinone.demo.DemoReplay;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.ingest.kafka.KafkaPostSink;
import kvisa.ingest.kafka.KafkaProgress;
import kvisa.ingest.privacy.PseudonymSecret;
import kvisa.ingest.privacy.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvisa demo}: everything in one process, on the bundled authored posts. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Start broker, processor, API and page in one process and replay the bundled demonstration posts.",
            "The posts are authored for this project; only their hourly rhythm is that of the real days.",
            "Ctrl-C stops; the next start continues where it stopped."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LIVE_POSTS = Duration.ofSeconds(3);

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.read(settingsOptions, Path.of("data", "demo"));
        if (settingsOptions.printConfig()) {
            System.out.println(settings.describe());
            return 0;
        }
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
            installation.announce("Authored demonstration data, not real posts.");
            replay(installation.settings(), foreground);
            foreground.await();
        }
    }

    private static void replay(Settings settings, Foreground foreground) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        if (DemoReplay.isComplete(KafkaProgress.read(settings, clock))) {
            return;
        }
        Pseudonyms pseudonyms = new Pseudonyms(PseudonymSecret.kept(settings.get(CommonSettings.DATA_DIR)));
        try (KafkaPostSink sink = new KafkaPostSink(settings)) {
            DemoReplay replay = new DemoReplay(DemoFeed.load(name -> pseudonyms.of("demo", name)), sink, clock);
            replay.publishPast();
            replay.publishLive(BETWEEN_LIVE_POSTS, foreground::stopRequestedWithin);
        }
    }
}
