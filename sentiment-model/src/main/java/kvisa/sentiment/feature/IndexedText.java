package kvisa.sentiment.feature;

/**
 * A text in terms of a vocabulary. Not changed after it is made.
 *
 * @param known        its features, as often as they occur
 * @param places       for each of them, where in the vector it is counted
 * @param occurrences  for each feature of the vector, how often it occurs
 * @param vector       its vector
 */
@SuppressWarnings("ArrayRecordComponent") // lives while one text is read
public record IndexedText(KnownFeatures known, int[] places, int[] occurrences, FeatureVector vector) {}
