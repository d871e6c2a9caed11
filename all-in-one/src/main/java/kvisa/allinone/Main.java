package kvisa.allinone;

import kvisa.allinone.cli.KvisaCommand;

/** Entry point of {@code kvisa}. */
public final class Main {

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(KvisaCommand.execute(arguments));
    }
}
