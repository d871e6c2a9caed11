/**
 * The edge of second readings: reads requests and writes answers, under a consumer group of its own, so that neither the
 * counting of posts nor its transactions ever wait for it.
 *
 * <p>At least once: an offset is committed when every request before it has its answer acknowledged by the brokers, or
 * was withdrawn. Whoever takes the answers in changes nothing for a second one.
 */
@NullMarked
package kvisa.stream.refine.kafka;

import org.jspecify.annotations.NullMarked;
