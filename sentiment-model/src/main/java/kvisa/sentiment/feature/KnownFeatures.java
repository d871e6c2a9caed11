package kvisa.sentiment.feature;

import java.util.Arrays;

/** Those features of one text that a vocabulary knows, each as often as it occurs. Belongs to one thread. */
public final class KnownFeatures implements FeatureSink {

    private final KeyTable keys;
    private int[] positions = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    KnownFeatures(KeyTable keys) {
        this.keys = keys;
    }

    @Override
    public void take(FeatureFamily family, char[] units, int from, int to, int start, int end) {
        int position = keys.position(family.code(), units, from, to);
        if (position >= 0) {
            add(position, start, end);
        }
    }

    private void add(int position, int start, int end) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        positions[size] = position;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** Number of features. */
    public int size() {
        return size;
    }

    /** Position in the vocabulary of the n-th feature. */
    int position(int n) {
        return positions[n];
    }

    /** First UTF-16 unit the n-th feature stands on, or {@link Feature#NOWHERE}. */
    public int start(int n) {
        return starts[n];
    }

    /** Unit after the last one the n-th feature stands on. */
    public int end(int n) {
        return ends[n];
    }
}
