/**
 * Makes the weights from labelled posts; running it twice gives the same bytes.
 *
 * <p>For each language: features of all training posts, one vocabulary, one head per question. The heads are then
 * fitted again with each authored set left out in turn, and the scores of the left-out posts, together with those of the
 * dev posts, calibrate the probabilities and place the thresholds: a model is never asked how sure it was of posts it
 * had seen. The posts of the test split take no part in anything here.
 */
@NullMarked
package kvisa.sentiment.train;

import org.jspecify.annotations.NullMarked;
