package kvisa.allinone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kvisa.allinone.replay.RejectedReplay;
import kvisa.allinone.replay.ReplayPlan;
import kvisa.contract.codec.Codecs;
import kvisa.contract.reject.RejectStage;
import kvisa.contract.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvisa replay rejected}: asks for another try at posts that an assessor could not read. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = {
            "Ask for another try at the rejected posts of a running instance (kvisa run) or a cluster"
                    + " (--kafka.bootstrap.servers), after what they failed on is mended.",
            "The newest value of each post is tried, never the one that failed if it was edited or deleted since. A post"
                    + " that fails again is rejected again. May be done any number of times.",
            "A text that took too long is not tried again before two minutes have passed."
        })
final class ReplayRejectedCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settingsOptions = new SettingsOptions();

    @Mixin
    private RunningInstance instance = new RunningInstance();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "only what this stage rejected: ${COMPLETION-CANDIDATES} (repeatable; default: all)")
    private Set<RejectStage> stages = EnumSet.noneOf(RejectStage.class);

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "only what was rejected since, e.g. 2025-10-01T00:00:00Z (default: all, kept for 14 days)")
    private Instant since = Instant.EPOCH;

    @Option(names = "--dry-run", description = "report, ask for nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "the report as JSON")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        Settings settings = instance.read(settingsOptions, Map.of());
        if (settingsOptions.printConfig()) {
            System.out.println(settings.describe());
            return 0;
        }
        RejectedReplay replay = new RejectedReplay(instance.withBroker(settings));
        ReplayPlan plan = replay.plan(stages.isEmpty() ? EnumSet.allOf(RejectStage.class) : stages, since);
        if (!dryRun) {
            replay.send(plan);
        }
        System.out.println(json ? Codecs.mapper().writeValueAsString(plan) : plan.toText(dryRun));
        return 0;
    }
}
