package kvisa.sentiment.evidence;

import kvisa.sentiment.text.Span;

/**
 * A stretch of neighbouring words and what it carries. Immutable.
 *
 * @param span    in the normalised text
 * @param weight  above 0, on the scale of the head
 */
record WeighedSpan(Span span, double weight) {

    WeighedSpan joinedWith(WeighedSpan next) {
        return new WeighedSpan(new Span(span.start(), next.span.end()), weight + next.weight);
    }
}
