package kvisa.sentiment.train.encoder;

/**
 * Numbers in a shape, the last dimension running fastest. Immutable by convention: the arrays are shared.
 *
 * @param shape   lengths of the dimensions; empty for a single number
 * @param values  as many as the shape holds
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers; copies would double the memory
record Tensor(long[] shape, float[] values) {

    Tensor {
        long wanted = 1;
        for (long length : shape) {
            wanted *= length;
        }
        if (values.length != wanted) {
            throw new IllegalArgumentException(values.length + " numbers for a shape of " + wanted);
        }
    }
}
