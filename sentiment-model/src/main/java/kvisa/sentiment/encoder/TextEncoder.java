package kvisa.sentiment.encoder;

/** A pre-trained network that reads a text as a whole. Implementations are thread-safe and deterministic. */
public interface TextEncoder {

    /**
     * What each piece means where it stands.
     *
     * @param ids  pieces of one text, marks included; at least one
     * @return one vector of {@link #width()} numbers per piece, one after the other
     */
    float[] read(int[] ids);

    /** Numbers per piece. */
    int width();
}
