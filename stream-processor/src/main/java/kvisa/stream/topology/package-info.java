/**
 * The Kafka Streams topology: {@link kvisa.stream.topology.KvisaTopology} is its one page, each other class the edge of
 * one step.
 *
 * <p>A step here loads, calls a pure class, stores and forwards; what to do is decided in {@code kvisa.stream.post},
 * {@code kvisa.stream.watch} and {@code kvisa.stream.spike}. Every step, store and internal topic has a name of its own,
 * because those names are part of what a broker keeps.
 *
 * <p>All of it runs under exactly-once: stores, counts and outputs of one commit become visible together or not at all.
 */
@NullMarked
package kvisa.stream.topology;

import org.jspecify.annotations.NullMarked;
