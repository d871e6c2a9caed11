package kvisa.sentiment.evaluate;

/**
 * A post the model got wrong. Immutable.
 *
 * @param id          of the post
 * @param question    {@code stance} or {@code xenophobia}
 * @param wanted      right answer
 * @param given       the model's answer
 * @param confidence  probability the model gave its answer
 */
public record Mistake(String id, String question, String wanted, String given, double confidence) {}
