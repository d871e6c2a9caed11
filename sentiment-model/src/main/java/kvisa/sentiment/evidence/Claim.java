package kvisa.sentiment.evidence;

import kvisa.sentiment.model.Head;

/**
 * A verdict to be shown in the text. Immutable.
 *
 * @param aspect  {@code stance}, {@code xenophobia} or {@code theme}
 * @param label   what was found, e.g. {@code oppose}, {@code 2}, {@code jobs}
 * @param head    the head that found it
 * @param answer  index of the answer among the head's
 * @param spans   spans to show at most
 */
public record Claim(String aspect, String label, Head head, int answer, int spans) {}
