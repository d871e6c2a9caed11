package kvisa.sentiment.evaluate;

/**
 * A measured figure with the interval that holds it with 95 % confidence. Immutable.
 *
 * @param value  over the posts as they are
 * @param low    2.5 % of the resamples lie below
 * @param high   2.5 % of the resamples lie above
 */
public record Figure(double value, double low, double high) {}
