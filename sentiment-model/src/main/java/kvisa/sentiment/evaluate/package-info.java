/**
 * Says how good a reader is, on posts whose labels we know, with intervals and beside simple readers.
 *
 * <p>The figures follow the codebook: stance and xenophobia are judged apart, rare answers count as much as common ones
 * (macro-F1), and probabilities are judged too (expected calibration error). Intervals come from drawing the posts again
 * with a fixed seed, so that a report can be repeated to the digit.
 */
@NullMarked
package kvisa.sentiment.evaluate;

import org.jspecify.annotations.NullMarked;
