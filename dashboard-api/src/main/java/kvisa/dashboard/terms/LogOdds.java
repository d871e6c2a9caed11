package kvisa.dashboard.terms;

/**
 * How much likelier a text of one sample is to hold a term than a text of another.
 *
 * <p>The log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn, "Fightin' Words: Lexical Feature
 * Selection and Evaluation for Identifying the Content of Political Conflict", Political Analysis 16(4), 2008,
 * doi:10.1093/pan/mpn018. Two choices: the trial is the text, which holds a term or not, so that the prior is of two
 * parts and nobody counts more for saying a word often; and the prior is what both samples say together, worth {@link
 * #PRIOR_TEXTS} texts, which draws rare terms toward no difference.
 *
 * @param value  natural logarithm of the ratio of odds; 0 is no difference
 * @param z      in standard errors
 */
record LogOdds(double value, double z) {

    /** Few enough that a term in four of six texts shows, against none of thirty before. */
    static final double PRIOR_TEXTS = 10;

    /**
     * Of the odds in the first sample to those in the second.
     *
     * @param holding  texts of the first that hold the term
     * @param texts    texts of the first
     * @param holdingBefore  texts of the second that hold it
     * @param textsBefore    texts of the second
     */
    static LogOdds of(int holding, int texts, int holdingBefore, int textsBefore) {
        // The half keeps a term that every text holds, or none, from having no odds at all.
        double prior = PRIOR_TEXTS * (holding + holdingBefore + 0.5) / (texts + textsBefore + 1.0);
        double with = holding + prior;
        double without = texts + PRIOR_TEXTS - with;
        double withBefore = holdingBefore + prior;
        double withoutBefore = textsBefore + PRIOR_TEXTS - withBefore;
        double value = Math.log(with / without) - Math.log(withBefore / withoutBefore);
        double variance = 1 / with + 1 / without + 1 / withBefore + 1 / withoutBefore;
        return new LogOdds(value, value / Math.sqrt(variance));
    }
}
