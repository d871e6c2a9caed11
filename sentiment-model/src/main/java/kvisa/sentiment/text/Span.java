package kvisa.sentiment.text;

/**
 * A stretch of a text in UTF-16 units. Immutable.
 *
 * @param start  first unit, from 0
 * @param end    unit after the last one; {@code start < end}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is empty or negative");
        }
    }

    /** Units covered. */
    public int length() {
        return end - start;
    }

    /** Whether the two share a unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
