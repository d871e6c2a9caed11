/**
 * Parts of an installation as child processes on this machine, to be killed, paused and started again: what fault tests
 * and benchmarks are made of. No user starts any of this.
 *
 * <p>{@link kvisa.allinone.process.ChildProcess} is one process with its log; {@link kvisa.allinone.process.LocalCluster}
 * is a Kafka cluster of them; {@link kvisa.allinone.process.LocalParts} makes stream processors and the API. All listen
 * on the loopback interface, on ports that no outgoing connection takes. Children end with their parent, however it
 * ends.
 */
@NullMarked
package kvisa.allinone.process;

import org.jspecify.annotations.NullMarked;
