/**
 * Typed settings: defaults, then file, environment and command line, each overriding the one before.
 *
 * <p>All problems (unknown keys, bad values) are reported together before anything starts, and
 * {@link kvisa.contract.settings.Settings#describe()} tells for every key its value and where it came from.
 *
 * <p>{@link kvisa.contract.settings.ServiceCommandLine} is the command line every service takes and
 * {@link kvisa.contract.settings.ServiceRun} does what it asks for; the exit code says how that went.
 */
@NullMarked
package kvisa.contract.settings;

import org.jspecify.annotations.NullMarked;
