package kvisa.contract.alert;

import kvisa.contract.wire.Check;

/**
 * Observation against expectation at an alert's peak. All values are finite. Immutable.
 *
 * @param observed       value of the step: posts, engagement, or a share in [0, 1]
 * @param expected       usual value of such a step
 * @param upper          top of the expected range; observed lies above it
 * @param posts          posts in the step: the n behind the value, at least 0
 * @param historySteps   observed steps the expectation rests on, at least 0
 * @param score          how far out of range, 0 = at the edge; comparable within a series only
 */
public record SpikeReading(double observed, double expected, double upper, long posts, int historySteps, double score) {

    public SpikeReading {
        Check.finite("observed", observed);
        Check.finite("expected", expected);
        Check.finite("upper", upper);
        Check.finite("score", score);
        Check.notNegative("posts behind a reading", posts);
        Check.notNegative("history steps", historySteps);
    }
}
