package kvisa.sentiment.feature;

/**
 * A text in terms of a vocabulary. Not changed after it is made.
 *
 * @param findings   what was found in it
 * @param places     for each of its features, where in the vector it is counted; -1 for unknown ones
 * @param vector     its vector
 */
@SuppressWarnings("ArrayRecordComponent") // lives while one text is read
public record IndexedText(Findings findings, int[] places, FeatureVector vector) {}
