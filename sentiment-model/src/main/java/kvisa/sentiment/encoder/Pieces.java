package kvisa.sentiment.encoder;

/**
 * A text cut into the pieces an encoder knows, the two marks around it included. Immutable by convention: the arrays
 * are shared, nobody writes to them.
 *
 * @param ids     numbers of the pieces in the encoder's vocabulary, the mark of the beginning first, that of the end last
 * @param starts  where each piece begins in the text, in UTF-16 units; -1 for the two marks
 * @param ends    the unit after each piece; -1 for the two marks
 */
@SuppressWarnings(
        "ArrayRecordComponent") // made for one text and read at once; copies would cost more than they protect
public record Pieces(int[] ids, int[] starts, int[] ends) {

    /** How many there are, marks included. */
    public int size() {
        return ids.length;
    }
}
