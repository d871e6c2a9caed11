/**
 * Spikes in any series of regular steps, without Kafka and without a clock.
 *
 * <p>{@link kvisa.stream.spike.SpikeDetector} compares each observed step with what the steps before it make usual and
 * says in range, out of range, or that it cannot tell. {@link kvisa.stream.spike.AlertLifecycle} turns that sequence
 * into episodes: pending, firing, resolved. Both are folds: state and input in, new state out, so the same steps always
 * give the same episodes, whoever computes them and however often.
 *
 * <p>Why it compares highest values of days: {@code docs/decisions/0011-spike-detector.md}.
 *
 * <p>A step nobody observed is a gap. It is neither a zero nor a sign that a spike is over.
 */
@NullMarked
package kvisa.stream.spike;

import org.jspecify.annotations.NullMarked;
