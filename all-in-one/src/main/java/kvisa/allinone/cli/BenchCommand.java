package kvisa.allinone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvisa bench}: measures speed on this machine, always beside a baseline in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Measure speed on this machine, beside a baseline in the same run.",
        subcommands = {
            BenchClassifyCommand.class,
            BenchStreamCommand.class,
            BenchFaultsCommand.class,
            BenchRestartCommand.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "nothing named to measure");
    }
}
