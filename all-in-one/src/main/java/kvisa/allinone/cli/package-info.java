/**
 * The command line: {@code kvisa <command>}, one class per command.
 *
 * <p>Commands only read their options, call the part that does the work and print the outcome; exit codes are 0 for
 * success, 1 for failure and 2 for wrong usage. Settings can be given to any command that needs them as
 * {@code --some.key=value}.
 */
@NullMarked
package kvisa.allinone.cli;

import org.jspecify.annotations.NullMarked;
