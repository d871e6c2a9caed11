/**
 * Measuring on this machine, for {@code kvisa bench}: each way of reading posts beside a floor in the same run.
 *
 * <p>{@link kvisa.allinone.bench.ClassifyBenchmark} has one method per way, which JMH runs in a Java process of its own;
 * another way to be measured is another method there and a line in {@link kvisa.allinone.bench.Way}. What is compared is
 * the processor's time per post, because a machine that does something else at the same time only changes the clock's.
 */
@NullMarked
package kvisa.allinone.bench;

import org.jspecify.annotations.NullMarked;
