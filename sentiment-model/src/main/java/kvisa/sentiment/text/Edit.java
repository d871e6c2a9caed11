package kvisa.sentiment.text;

/**
 * A piece of a text and what to put in its place. Immutable.
 *
 * @param start        first UTF-16 unit replaced, from 0
 * @param end          unit after the last one replaced; {@code start < end}
 * @param replacement  new text, possibly empty
 */
public record Edit(int start, int end, String replacement) {

    public Edit {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("edit [" + start + ", " + end + ") is empty or negative");
        }
    }
}
