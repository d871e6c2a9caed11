/**
 * Second readings: a post is counted at once under a fast verdict; where that is not sure, a slower and better assessor
 * is asked, and its verdict replaces the first. Question and answer travel over topics of their own, keyed by post id,
 * and an answer holds for one text: {@link kvisa.contract.refine.Refinement#textFingerprint()} tells which.
 *
 * <p>See docs/decisions/0009-count-at-once-refine-after.md.
 */
@NullMarked
package kvisa.contract.refine;

import org.jspecify.annotations.NullMarked;
