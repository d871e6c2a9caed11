package kvisa.allinone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvisa replay}: does over what was done, next to the running system. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Try rejected posts again after a fix, or assess all posts with a new model and compare.",
        subcommands = {ReplayRejectedCommand.class, ReplayAssessCommand.class, ReplayCompareCommand.class})
final class ReplayCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "nothing named to replay");
    }
}
