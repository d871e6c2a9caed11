/**
 * The stream processor: from posts to assessed posts, counts and alerts.
 *
 * <p>{@link kvisa.stream.StreamProcessor} runs the topology of {@code kvisa.stream.topology} inside a process;
 * {@link kvisa.stream.StreamProcessorMain} is that process when it stands alone. What a step decides is in the packages
 * {@code post}, {@code watch}, {@code spike} and {@code refine}, which know no Kafka.
 */
@NullMarked
package kvisa.stream;

import org.jspecify.annotations.NullMarked;
