/**
 * The classifier: {@link kvisa.sentiment.KvisaAssessor} reads stance, xenophobia, target and themes in one text.
 *
 * <p>A text is normalised and its language told ({@code ..language}), features are taken from characters, words, coded
 * words and cues ({@code ..feature}), linear models weigh them ({@code ..model}), and the words that weighed most are
 * shown in the author's own spelling ({@code ..evidence}). {@code ..train} makes the weights from labelled posts
 * ({@code ..corpus}), {@code ..evaluate} says how good they are, beside the simple readers of {@code ..baseline}.
 */
@NullMarked
package kvisa.sentiment;

import org.jspecify.annotations.NullMarked;
