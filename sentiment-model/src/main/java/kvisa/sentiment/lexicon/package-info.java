/**
 * What words mean in this debate: names of the visa, coded words and slurs, cues such as negation or quotation.
 *
 * <p>Everything here is a line in a TSV file under {@code kvisa/sentiment/lexicon}; a new term is one more line, no
 * code. The lexicon normalises, gives features to the model and explains its verdicts; it is never the verdict itself,
 * because most coded words are far commoner in innocent use (columns "false positives" and "unless").
 */
@NullMarked
package kvisa.sentiment.lexicon;

import org.jspecify.annotations.NullMarked;
