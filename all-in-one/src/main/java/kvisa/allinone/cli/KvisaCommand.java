package kvisa.allinone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvisa}: the umbrella of all commands. */
@Command(
        name = "kvisa",
        mixinStandardHelpOptions = true,
        version = "Kvisa Watch 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        header = "Follows what the public says about China's K-visa, and keeps opposition apart from hostility.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            IngestCommand.class,
            ClassifyCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            DetectCommand.class,
            ExportCommand.class,
            ReplayCommand.class,
            BenchCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, the message says why", "2:wrong usage"})
public final class KvisaCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    /** Runs a command line and returns its exit code. */
    public static int execute(String... arguments) {
        return commandLine().execute(SettingsOptions.settingsAsOptions(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new KvisaCommand())
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(new UsageReport())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
