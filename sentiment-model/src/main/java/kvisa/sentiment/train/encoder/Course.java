package kvisa.sentiment.train.encoder;

/**
 * One run through lessons with its own learning rate. Immutable.
 *
 * @param name         for progress
 * @param epochs       times every authored post is read, where they are read
 * @param authored     whether the authored posts are read at all
 * @param publicTexts  texts of the public sets read in each epoch, different ones each time while they last
 * @param rate         highest learning rate of the encoder: reached after a fifteenth of the steps, falling to 0 at the end
 * @param headRate     the same of the heads
 */
record Course(String name, int epochs, boolean authored, int publicTexts, float rate, float headRate) {

    private static final int WARM_UP = 15;

    /** Learning rate at a step as a part of the highest. */
    static float shape(int step, int steps) {
        int warm = Math.max(1, steps / WARM_UP);
        return step <= warm ? (float) step / warm : (float) (steps - step) / (steps - warm);
    }
}
