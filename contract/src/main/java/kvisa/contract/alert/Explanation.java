package kvisa.contract.alert;

import java.util.List;

/**
 * What stands behind a spike, beside the segments that drove it. Immutable.
 *
 * @param peak      the step with the highest value
 * @param usual     mean of the observed steps of the two weeks before the start
 * @param suspects  what may be an artefact, the largest part first; may be empty
 */
public record Explanation(Crowd peak, Crowd usual, List<SuspectedArtefact> suspects) {

    public Explanation {
        suspects = List.copyOf(suspects);
    }
}
