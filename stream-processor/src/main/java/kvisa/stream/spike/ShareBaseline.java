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

    /** Whether a share is in range for certain: over-dispersion, which is costly to tell, only widens the range. */
    boolean isCommon(List<History.Past> past, Observation.Share share) {
        return share.value() <= upper(pooled(past), (double) share.of());
    }

    /**
     * Expects a share.
     *
     * @param past   observed steps within reach, spikes included; some are no spikes
     * @param share  the step's own observation; {@code of} above 0
     */
    Expectation expect(List<History.Past> past, Observation.Share share) {
        double pooled = pooled(past);
        double effective = share.of() / overdispersion(past, pooled);
        return new Expectation(pooled, upper(pooled, effective), History.usualOf(past));
    }

    private double upper(double pooled, double posts) {
        return Math.min(1, pooled + parameters.width() * Math.sqrt(pooled * (1 - pooled) / posts));
    }

    /** Jeffreys' half a post on either side keeps the share off 0 and 1, where every post would be a surprise. */
    private static double pooled(List<History.Past> past) {
        double matched = 0.5;
        double of = 1;
        for (History.Past each : past) {
            matched += each.spike() ? 0 : share(each).matched();
            of += each.spike() ? 0 : share(each).of();
        }
        return matched / of;
    }

    private static double overdispersion(List<History.Past> past, double pooled) {
        double[] squares = past.stream()
                .filter(each -> !each.spike())
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
