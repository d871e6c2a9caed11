/**
 * The spike detector measured by the rules of the Numenta Anomaly Benchmark (NAB) on series of posts per five minutes.
 *
 * <p>{@link kvisa.allinone.nab.NabData} reads series, labelled windows and application profiles from a folder that the
 * user names; none of them ships. {@link kvisa.allinone.nab.NabScorer} scores detections by the published rules, from
 * Lavin and Ahmad, "Evaluating Real-time Anomaly Detection Algorithms", 2015, and the benchmark's public description.
 * {@link kvisa.allinone.nab.SpikeEvaluation} runs the detector with its shipped settings, and with each of them changed
 * to see how much hangs on it.
 */
@NullMarked
package kvisa.allinone.nab;

import org.jspecify.annotations.NullMarked;
