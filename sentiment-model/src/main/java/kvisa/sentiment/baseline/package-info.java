/**
 * Readers to compare the model with: one that counts words, one that always says the same, one of character runs, and what HanLP
 * and CoreNLP bring along for the purpose.
 *
 * <p>A model that does not clearly beat these is not worth its weights; the evaluation prints them beside it.
 */
@NullMarked
package kvisa.sentiment.baseline;

import org.jspecify.annotations.NullMarked;
