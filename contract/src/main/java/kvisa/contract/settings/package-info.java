/**
 * Typed settings: defaults, then file, environment and command line, each overriding the one before.
 *
 * <p>All problems (unknown keys, bad values) are reported together before anything starts, and
 * {@link kvisa.contract.settings.Settings#describe()} tells for every key its value and where it came from.
 */
@NullMarked
package kvisa.contract.settings;

import org.jspecify.annotations.NullMarked;
