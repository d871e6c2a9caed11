package kvisa.sentiment.evaluate;

import kvisa.contract.assess.Assessment;
import kvisa.sentiment.corpus.LabelledPost;

/**
 * A labelled post and what a reader said of it. Immutable.
 *
 * @param post     with its labels
 * @param reading  what the reader said
 */
public record Judged(LabelledPost post, Assessment reading) {}
