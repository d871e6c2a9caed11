package kvisa.sentiment.evaluate;

import kvisa.contract.assess.TextAssessor;

/**
 * A reader under its name in the report. Immutable.
 *
 * @param name      e.g. {@code tier 1}
 * @param assessor  the reader
 */
public record Reader(String name, TextAssessor assessor) {}
