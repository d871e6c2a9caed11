package kvisa.sentiment.evaluate;

/**
 * How often the model was right on one functional test. Immutable.
 *
 * @param suite     name of the test suite
 * @param test      what is tested, {@code all} for every case with this right answer
 * @param wanted    the right answer, {@code hateful} or {@code non-hateful}
 * @param cases     number of cases
 * @param accuracy  share of right answers
 */
public record FunctionalScore(String suite, String test, String wanted, int cases, double accuracy) {}
