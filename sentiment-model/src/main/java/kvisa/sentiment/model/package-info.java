/**
 * The weights: linear models over the features of a text, their calibration, and the file they live in.
 *
 * <p>Each question (stance, xenophobia, target, relevance, one per theme) is a {@link kvisa.sentiment.model.Head}: one
 * row of weights per answer, kept as signed bytes with one scale per row, and a {@link kvisa.sentiment.model.Calibration}
 * that turns scores into probabilities. All heads of a language share one vocabulary. Nothing here knows how weights are
 * made; see {@code kvisa.sentiment.train}.
 */
@NullMarked
package kvisa.sentiment.model;

import org.jspecify.annotations.NullMarked;
