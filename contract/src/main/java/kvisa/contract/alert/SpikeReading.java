package kvisa.contract.alert;

/**
 * Observation against expectation at an alert's peak. Immutable.
 *
 * @param observed       value of the step: posts, engagement, or a share in [0, 1]
 * @param expected       usual value of such a step
 * @param upper          top of the expected range; observed lies above it
 * @param posts          posts in the step: the n behind the value
 * @param historySteps   observed steps the expectation rests on
 * @param score          how far out of range, 0 = at the edge; comparable within a series only
 */
public record SpikeReading(
        double observed, double expected, double upper, long posts, int historySteps, double score) {}
