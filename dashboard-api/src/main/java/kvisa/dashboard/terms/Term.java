package kvisa.dashboard.terms;

/**
 * A word or phrase that stands out. Immutable.
 *
 * @param text         lower case; not blank
 * @param peakTexts    distinct texts of the peak that hold it
 * @param beforeTexts  distinct texts of before that hold it
 * @param logOdds      natural logarithm of the ratio of the odds that a text holds it, above 0
 * @param z            the same in standard errors
 */
public record Term(String text, int peakTexts, int beforeTexts, double logOdds, double z) {}
