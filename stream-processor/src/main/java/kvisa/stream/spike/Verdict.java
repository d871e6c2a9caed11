package kvisa.stream.spike;

import kvisa.contract.alert.SpikeReading;

/** What the detector makes of one step. */
public sealed interface Verdict {

    /** Nobody observed the step. */
    record Gap() implements Verdict {}

    /**
     * Observed, but too little came before it to say what is usual.
     *
     * @param observedSteps  observed steps in the history so far
     */
    record InsufficientData(int observedSteps) implements Verdict {}

    /** Observed and as usual, or too small to matter. */
    record InRange() implements Verdict {}

    /**
     * Above the expected range and large enough to matter.
     *
     * @param reading  observation against expectation
     */
    record OutOfRange(SpikeReading reading) implements Verdict {}
}
