package kvisa.sentiment.feature;

/**
 * Something counted in a text. Immutable.
 *
 * @param family  what sort of thing it is
 * @param key     the family's letter and a name: its place in the vocabulary
 * @param start   first UTF-16 unit of the normalised text it stands on; {@link #NOWHERE} when it is about the whole text
 * @param end     unit after the last one
 */
public record Feature(FeatureFamily family, String key, int start, int end) {

    /** Start of a feature that has no place. Plain numbers, because a text has thousands of features. */
    public static final int NOWHERE = -1;
}
