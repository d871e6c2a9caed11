package kvisa.sentiment.train.encoder;

/**
 * How an encoder is fine-tuned. Immutable.
 *
 * @param broad         the first course, on the public sets
 * @param narrow        the second, from where the first ended
 * @param narrowRuns    times the second is run, in other orders; the weights are the mean of all runs' (Wortsman et al. 2022,
 *                      arXiv:2203.05482)
 * @param offenceRows   rows taken at most from the public sets on hostility
 * @param stanceRows    rows taken at most from those on stance
 * @param stanceRounds  times those are read in the first course; they are fewer, and harder
 */
record EncoderRecipe(Course broad, Course narrow, int narrowRuns, int offenceRows, int stanceRows, int stanceRounds) {

    /** Raise it whenever a number here changes. */
    static final int VERSION = 2;

    /** The shipped recipe; docs/decisions/0010-tier2-fine-tuned-encoders.md has the measurements. */
    static EncoderRecipe shipped() {
        return new EncoderRecipe(
                new Course("broad", 1, false, Integer.MAX_VALUE, 1.5e-4f, 7.5e-4f),
                new Course("narrow", 4, true, 1_000, 1e-4f, 5e-4f),
                1,
                13_000,
                4_000,
                2);
    }
}
