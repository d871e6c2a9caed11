package kvisa.allinone.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import kvisa.allinone.DataFolder;
import kvisa.allinone.replay.Backlog;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.Generation;
import kvisa.stream.Readers;
import kvisa.stream.StreamProcessor;
import kvisa.stream.StreamProcessorSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvisa replay assess}: assesses all posts with another model, into figures of their own. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = {
            "Assess all posts with another model, next to the running system: into a generation of its own, whose figures"
                    + " are whole by themselves and touch nobody's.",
            "Keeps following new posts until Ctrl-C; a later call goes on where it stopped. Then kvisa replay compare"
                    + " tells old from new, and starting the processor with --assess.model.dir and the processor and the"
                    + " dashboard with --assess.generation switches."
        })
final class ReplayAssessCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Changes of counts travel on within a second or two of the posts they come from; this is ten. */
    private static final int QUIET_LOOKS = 5;

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Mixin
    private RunningInstance instance = new RunningInstance();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "DIR",
            description = "folder of the model, as kvisa train --out writes it")
    private Path model = Path.of("");

    @Option(
            names = "--generation",
            required = true,
            paramLabel = "NAME",
            description = "name of the new figures: lower-case letters, digits, hyphens")
    private String generation = "";

    @Option(names = "--once", description = "end when every post is assessed and none waits for a second reading")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        Settings given = instance.withBroker(instance.read(settingsOptions, Map.of()));
        Settings settings = given.with(CommonSettings.GENERATION, generation, "--generation")
                .with(StreamProcessorSettings.MODEL_DIR, model.toString(), "--model")
                .with(CommonSettings.DATA_DIR, folder().toString(), "--data-dir");
        requireAnother(given, settings);
        Readers readers = Readers.in(model);
        Foreground foreground = new Foreground();
        try (DataFolder held = DataFolder.claim(settings.get(CommonSettings.DATA_DIR));
                StreamProcessor processor =
                        new StreamProcessor(settings, readers.first(), readers.second(), new SimpleMeterRegistry())) {
            System.out.println("Assessing into generation " + generation + ", state in " + held.resolve("streams"));
            processor.start();
            follow(settings, processor, foreground);
            foreground.closedInOrder();
        } finally {
            foreground.release();
        }
        return 0;
    }

    private Path folder() {
        return instance.dataDir().resolve("generation-" + generation);
    }

    private static void requireAnother(Settings given, Settings settings) {
        Generation inUse = given.get(CommonSettings.GENERATION);
        if (settings.get(CommonSettings.GENERATION).equals(inUse)) {
            throw new CommandFailedException(
                    "generation \"" + inUse.name() + "\" is the one in use; name another with --generation");
        }
    }

    private void follow(Settings settings, StreamProcessor processor, Foreground foreground)
            throws InterruptedException {
        String applicationId = settings.get(CommonSettings.GENERATION)
                .applicationId(settings.get(StreamProcessorSettings.APPLICATION_ID));
        String told = "";
        int quiet = 0;
        while (!foreground.stopRequestedWithin(LOOK)) {
            if (!processor.isHealthy()) {
                throw new CommandFailedException("the processor is " + processor.state() + ", see the log");
            }
            Backlog backlog = Backlog.of(settings, settings.get(CommonSettings.GENERATION), applicationId);
            String now = "%,d posts to assess, %,d to read again".formatted(backlog.unread(), backlog.waiting());
            if (!now.equals(told)) {
                System.out.println(now);
                told = now;
            }
            quiet = processor.isRunning() && backlog.isEmpty() ? quiet + 1 : 0;
            if (once && quiet >= QUIET_LOOKS) {
                return;
            }
        }
    }
}
