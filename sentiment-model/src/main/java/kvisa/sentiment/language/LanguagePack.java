package kvisa.sentiment.language;

import kvisa.contract.assess.Language;
import kvisa.sentiment.lexicon.CodedLexicon;
import kvisa.sentiment.lexicon.Cues;
import kvisa.sentiment.lexicon.PolicyNames;
import kvisa.sentiment.text.Tokenizer;

/**
 * Everything language-specific the classifier needs. Immutable, thread-safe.
 *
 * @param language   Chinese or English
 * @param tokenizer  cuts normalised texts into words
 * @param coded      coded words and slurs
 * @param cues       negation, quotation, group mentions and the like
 * @param names      names of the K-visa
 */
public record LanguagePack(Language language, Tokenizer tokenizer, CodedLexicon coded, Cues cues, PolicyNames names) {}
