package kvisa.stream.spike;

/**
 * Everything remembered of a series of shares. Immutable.
 *
 * @param matched     fading sum of posts in the part
 * @param of          fading sum of posts in the whole
 * @param dispersion  fading mean of squared deviations in binomial units; 1 if posts were independent
 * @param steps       observed steps behind them
 * @param spikeRun    observed steps out of range in a row up to now
 */
record ShareMemory(double matched, double of, double dispersion, int steps, int spikeRun) {

    static final ShareMemory EMPTY = new ShareMemory(0, 0, 1, 0, 0);

    /** Jeffreys' half a post on either side keeps the share off 0 and 1, where every post would be a surprise. */
    double pooled() {
        return (matched + 0.5) / (of + 1);
    }

    ShareMemory withRun(int run) {
        return new ShareMemory(matched, of, dispersion, steps, run);
    }

    /**
     * With one more step that says something about the usual.
     *
     * @param memorySteps    steps that count
     * @param largestSquare  squared deviation beyond which a step counts no more
     */
    ShareMemory with(Observation.Share share, double memorySteps, double largestSquare) {
        double kept = steps < memorySteps ? 1 : 1 - 1 / memorySteps;
        ShareMemory sums =
                new ShareMemory(kept * matched + share.matched(), kept * of + share.of(), dispersion, steps + 1, 0);
        if (share.of() == 0) {
            return sums;
        }
        double square = Math.min(largestSquare, squaredDeviation(share, sums.pooled()));
        double next = dispersion + Means.weight(memorySteps, steps + 1) * (square - dispersion);
        return new ShareMemory(sums.matched, sums.of, next, sums.steps, 0);
    }

    private static double squaredDeviation(Observation.Share share, double pooled) {
        double deviation = share.matched() - share.of() * pooled;
        return deviation * deviation / (share.of() * pooled * (1 - pooled));
    }
}
