/**
 * The second reading: tier 1's answer and an encoder's, weighed against each other.
 *
 * <p>{@link kvisa.sentiment.refine.KvisaRefiner} reads, {@link kvisa.sentiment.refine.RefinerModel} holds the few numbers
 * that weigh, fitted on the dev posts; {@link kvisa.sentiment.refine.DoubtfulVerdicts} tells which first verdicts are worth a
 * second reading.
 */
@NullMarked
package kvisa.sentiment.refine;

import org.jspecify.annotations.NullMarked;
