package kvisa.stream.spike;

import java.util.Arrays;
import java.util.List;

/**
 * What is usual for a share: the pooled share of the history, and the highest share that many posts could show by
 * chance. The upper end is the score test's, so a share lies above it exactly when the lower end of its Wilson interval
 * lies above the pooled share.
 *
 * <p>Shares differ more from hour to hour than independent posts would make them (one thread, one topic). The number
 * of posts is therefore divided by the over-dispersion the history itself shows.
 */
final class ShareBaseline {

    /** Median of a chi-squared variable of one degree of freedom. */
    private static final double MEDIAN_CHI_SQUARED = 0.4549;

    private final DetectorParameters parameters;

    ShareBaseline(DetectorParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Expects a share.
     *
     * @param past   observed steps within reach, spikes included; some are no spikes
     * @param share  the step's own observation; {@code of} above 0
     */
    Expectation expect(List<History.Past> past, Observation.Share share) {
        List<History.Past> usual = past.stream().filter(each -> !each.spike()).toList();
        double pooled = pooled(usual);
        double effective = share.of() / overdispersion(usual, pooled);
        double unit = Math.sqrt(pooled * (1 - pooled) / effective);
        return new Expectation(pooled, Math.min(1, pooled + parameters.width() * unit), usual.size());
    }

    /** Jeffreys' half a post on either side keeps the share off 0 and 1, where every post would be a surprise. */
    private static double pooled(List<History.Past> usual) {
        double matched = 0.5;
        double of = 1;
        for (History.Past each : usual) {
            matched += share(each).matched();
            of += share(each).of();
        }
        return matched / of;
    }

    private static double overdispersion(List<History.Past> usual, double pooled) {
        double[] squares = usual.stream()
                .map(ShareBaseline::share)
                .filter(share -> share.of() > 0)
                .mapToDouble(share -> squaredDeviation(share, pooled))
                .toArray();
        if (squares.length == 0) {
            return 1;
        }
        Arrays.sort(squares);
        return Math.max(1, Quantiles.median(squares) / MEDIAN_CHI_SQUARED);
    }

    private static double squaredDeviation(Observation.Share share, double pooled) {
        double deviation = share.matched() - share.of() * pooled;
        return deviation * deviation / (share.of() * pooled * (1 - pooled));
    }

    private static Observation.Share share(History.Past past) {
        return (Observation.Share) past.observed();
    }
}
