package kvisa.sentiment.encoder;

/**
 * A text as an encoder read it. Immutable by convention: nobody writes to the arrays.
 *
 * @param pieces   the text's pieces
 * @param vectors  one vector per piece, one after the other
 * @param width    numbers per vector
 */
@SuppressWarnings("ArrayRecordComponent") // made for one text and read at once
public record EncodedText(Pieces pieces, float[] vectors, int width) {

    /**
     * The numbers the heads look at: the vector of the mark of the beginning, then the mean of all vectors.
     *
     * @return twice {@link #width()} numbers
     */
    public float[] summary() {
        float[] summary = new float[2 * width];
        System.arraycopy(vectors, 0, summary, 0, width);
        for (int i = 0; i < vectors.length; i++) {
            summary[width + i % width] += vectors[i];
        }
        for (int i = 0; i < width; i++) {
            summary[width + i] /= pieces.size();
        }
        return summary;
    }
}
