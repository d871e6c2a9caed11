package kvisa.allinone.cli;

import java.io.PrintWriter;
import kvisa.allinone.InstallationException;
import kvisa.allinone.broker.BrokerStartException;
import kvisa.contract.settings.InvalidSettingsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells why a command failed: one line for what a user can act on, a stack trace for a bug. Exit code 1, or 2 where the
 * settings were wrong.
 */
final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        if (failure instanceof InvalidSettingsException invalid) {
            invalid.problems().forEach(problem -> err.println(name + ": " + problem));
            return CommandLine.ExitCode.USAGE;
        }
        if (isForTheUser(failure)) {
            err.println(name + ": " + failure.getMessage());
        } else {
            err.println(name + ": this is a bug, please report it with the lines below");
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isForTheUser(Exception failure) {
        return failure instanceof InstallationException
                || failure instanceof BrokerStartException
                || failure instanceof CommandFailedException;
    }
}
