package kvisa.sentiment.lexicon;

import kvisa.sentiment.text.Span;

/**
 * A coded word found in a normalised text. Immutable.
 *
 * @param term  the word
 * @param span  where it stands
 */
public record CodedMatch(CodedTerm term, Span span) {}
