package kvisa.contract.assess;

/**
 * Tells which first verdicts are worth a second reading by a slower and better assessor. Implementations are
 * thread-safe, fast (asked once per post) and deterministic for equal assessments.
 */
@FunctionalInterface
public interface RefinementPolicy {

    /**
     * Whether a text should be read a second time; it counts under its first verdict until then.
     *
     * @param first  the verdict of the first, fast assessor
     */
    boolean wantsRefinement(Assessment first);
}
