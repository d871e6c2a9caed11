package kvisa.stream.count;

import kvisa.contract.aggregate.Tally;

/** Gains as bytes. */
public final class GainBytes {

    private GainBytes() {}

    /** A gain in bytes of its own. */
    public static byte[] write(Gain gain) {
        Bytes bytes = new Bytes();
        write(gain, bytes);
        return bytes.toArray();
    }

    /** Appends a gain. */
    public static void write(Gain gain, Bytes bytes) {
        bytes.putSigned(gain.tally().posts());
        bytes.putSigned(gain.tally().engagement());
        bytes.putSigned(gain.tally().uncertain());
        bytes.putSigned(gain.late());
        gain.texts().write(bytes);
        gain.authors().write(bytes);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the bytes end too early
     */
    public static Gain read(Bytes bytes) {
        Tally tally = new Tally(bytes.getSigned(), bytes.getSigned(), bytes.getSigned());
        return new Gain(tally, bytes.getSigned(), DistinctSketch.read(bytes), DistinctSketch.read(bytes));
    }
}
