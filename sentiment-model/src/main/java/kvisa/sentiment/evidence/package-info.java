/**
 * Which words of a post carried a verdict.
 *
 * <p>A linear model's verdict is a sum, so its reasons can be read off: every feature's share is laid on the characters
 * it stands on, the shares are summed per word, and the words that stand out become spans. Spans are given in the
 * author's own spelling; a note says what a disguised or coded word means.
 */
@NullMarked
package kvisa.sentiment.evidence;

import org.jspecify.annotations.NullMarked;
