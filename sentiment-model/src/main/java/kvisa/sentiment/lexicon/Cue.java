package kvisa.sentiment.lexicon;

import kvisa.sentiment.text.Span;

/**
 * A sign that words work in a certain way: a negation, a quotation, a mention of a group. Immutable.
 *
 * @param name  what it is a sign of, e.g. {@code negation}, {@code group-indian}
 * @param span  where it stands in the normalised text
 */
public record Cue(String name, Span span) {}
