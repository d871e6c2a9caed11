package kvisa.sentiment.evaluate;

/**
 * How often the principal reader was right on posts that are hard in one way. Immutable.
 *
 * @param phenomenon          what makes them hard, e.g. {@code sarcasm}
 * @param posts               number of posts
 * @param stanceAccuracy      share of right stances
 * @param xenophobiaAccuracy  share rightly taken as hostile or not
 */
public record PhenomenonScore(String phenomenon, int posts, double stanceAccuracy, double xenophobiaAccuracy) {}
