package kvisa.sentiment.feature;

/**
 * A text as numbers: the features it has and how strongly. Not changed after it is made.
 *
 * @param indices  positions in the vocabulary, ascending
 * @param values   strength of each, same length
 */
@SuppressWarnings("ArrayRecordComponent") // millions of these are multiplied; never compared, never shared for writing
public record FeatureVector(int[] indices, double[] values) {}
