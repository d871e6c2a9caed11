package kvisa.stream.refine;

import java.util.function.Supplier;
import kvisa.contract.assess.RefinementPolicy;
import kvisa.contract.assess.TextAssessor;

/**
 * The second assessor, slower and better than the first, before it is loaded. Thread-safe.
 *
 * @param modelId  what {@link TextAssessor#modelId()} of the loaded assessor says; empty when there is none. Known without
 *                 loading, because whoever counts posts must know it and need not load it
 * @param policy   which first verdicts it is to refine; all instances of one application must agree
 * @param loader   loads it, perhaps for seconds; asked once, on a thread of its own, when the first text waits
 */
public record SecondTier(String modelId, RefinementPolicy policy, Supplier<TextAssessor> loader) {

    /** No second assessor: every first verdict stays. */
    public static SecondTier none() {
        return new SecondTier("", first -> false, () -> {
            throw new IllegalStateException("there is no second assessor to load");
        });
    }

    /** Whether there is one. */
    public boolean exists() {
        return !modelId.isEmpty();
    }
}
