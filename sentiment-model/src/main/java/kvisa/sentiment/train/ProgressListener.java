package kvisa.sentiment.train;

/** Is told what training is doing. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * A step begins.
     *
     * @param what   the step, in words
     * @param share  how much of the work is done, in [0, 1]
     */
    void step(String what, double share);
}
