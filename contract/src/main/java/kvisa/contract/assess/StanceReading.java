package kvisa.contract.assess;

/**
 * The stance read in a post. Immutable.
 *
 * @param verdict        the stance the post is counted under
 * @param probabilities  how likely each stance is
 * @param sure           false when the probabilities are too even to rely on the verdict; it still counts, as uncertain
 */
public record StanceReading(Stance verdict, StanceProbabilities probabilities, boolean sure) {}
