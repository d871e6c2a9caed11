/**
 * The launcher: every part of Kvisa Watch in one process, and the {@code kvisa} command line.
 *
 * <p>{@link kvisa.allinone.Main} is the only place that wires the parts together. The parts themselves are the same
 * classes that run as separate services on a cluster; this module adds an embedded Kafka broker
 * ({@code kvisa.allinone.broker}), the bundled demonstration feed ({@code kvisa.allinone.demo}) and the commands
 * ({@code kvisa.allinone.cli}). Nothing imports this module.
 */
@NullMarked
package kvisa.allinone;

import org.jspecify.annotations.NullMarked;
