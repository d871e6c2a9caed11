/**
 * English words by Stanford CoreNLP: its tokenizer and its rule-based morphology, neither of which needs a model file.
 *
 * <p>The part-of-speech tagger and parser would need an artefact of 474 MB and slow reading down five- to
 * seven-hundred-fold; for n-grams the lemma by rule ({@code stealing -> steal}, {@code visas -> visa}) is what counts.
 * No other package imports {@code edu.stanford}.
 */
@NullMarked
package kvisa.sentiment.text.corenlp;

import org.jspecify.annotations.NullMarked;
