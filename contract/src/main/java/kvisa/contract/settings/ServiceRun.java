package kvisa.contract.settings;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Runs a service as its command line asks, and says with which exit code its process ends. */
public final class ServiceRun {

    /** Exit code: did what was asked, or stopped in order. */
    public static final int DONE = 0;

    /** Exit code: could not do it. */
    public static final int FAILED = 1;

    /** Exit code: wrong usage or settings; nothing was started. */
    public static final int WRONG_USAGE = 2;

    private final ServiceCommandLine commandLine;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * A run of one service.
     *
     * @param out  takes the usage text and the settings
     * @param err  takes the problems, one a line
     */
    public ServiceRun(ServiceCommandLine commandLine, PrintStream out, PrintStream err) {
        this.commandLine = commandLine;
        this.out = out;
        this.err = err;
    }

    /**
     * What the service does when neither help nor its settings are asked for.
     *
     * @param <E> what it may throw beside unchecked exceptions
     */
    @FunctionalInterface
    public interface Work<E extends Exception> {

        /**
         * Works until done or told to stop.
         *
         * @return the exit code
         * @throws InvalidSettingsException if the settings or arguments do not go together
         */
        int run(ServiceArguments given, Settings settings) throws E;
    }

    /**
     * Shows help or settings if asked, or else works.
     *
     * @return the exit code
     * @throws E what the work throws; only {@link InvalidSettingsException} is dealt with here
     */
    public <E extends Exception> int run(List<String> arguments, Map<String, String> environment, Work<E> work)
            throws E {
        ServiceArguments given = commandLine.read(arguments);
        if (given.has(ServiceCommandLine.HELP)) {
            out.println(commandLine.usage());
            return DONE;
        }
        try {
            Settings settings = commandLine.settings(given, environment);
            if (given.has(ServiceCommandLine.PRINT_CONFIG)) {
                out.println(settings.describe());
                return DONE;
            }
            return work.run(given, settings);
        } catch (InvalidSettingsException e) {
            e.problems().forEach(err::println);
            return WRONG_USAGE;
        }
    }
}
