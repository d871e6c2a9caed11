package kvisa.sentiment.feature;

/**
 * Which features a text has and how often. Not changed after it is made.
 *
 * @param indices     positions in the vocabulary, ascending
 * @param perFeature  how often each occurs, same length
 * @param places      for each occurrence, where in {@code indices} it is counted
 */
@SuppressWarnings("ArrayRecordComponent") // lives while one text is read
record Counts(int[] indices, int[] perFeature, int[] places) {

    /**
     * Counts without sorting: one bit per feature of the vocabulary, and a feature's place is the number of bits before
     * its own.
     *
     * @param size  number of features of the vocabulary
     */
    static Counts of(KnownFeatures known, int size) {
        long[] present = new long[(size + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < known.size(); i++) {
            present[known.position(i) / Long.SIZE] |= 1L << known.position(i);
        }
        int[] before = before(present);
        int[] indices = indices(present, before[present.length]);
        int[] perFeature = new int[indices.length];
        int[] places = new int[known.size()];
        for (int i = 0; i < places.length; i++) {
            int position = known.position(i);
            long lower = present[position / Long.SIZE] & ((1L << position) - 1);
            places[i] = before[position / Long.SIZE] + Long.bitCount(lower);
            perFeature[places[i]]++;
        }
        return new Counts(indices, perFeature, places);
    }

    /** Number of bits in all words before each; the last is the number of all. */
    private static int[] before(long[] words) {
        int[] before = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            before[i + 1] = before[i] + Long.bitCount(words[i]);
        }
        return before;
    }

    private static int[] indices(long[] words, int count) {
        int[] indices = new int[count];
        int next = 0;
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                indices[next++] = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
        return indices;
    }
}
