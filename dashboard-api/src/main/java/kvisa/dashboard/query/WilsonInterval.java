package kvisa.dashboard.query;

/**
 * A share and its 95 % Wilson score interval. Immutable.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927) 209-212. It stays inside [0, 1] and behaves for shares near 0 and small n, where the
 * usual normal interval does not (Brown, Cai, DasGupta, Statistical Science 16 (2001) 101-133).
 *
 * @param share  hits / n, in [0, 1]
 * @param low    lower limit, in [0, share]
 * @param high   upper limit, in [share, 1]
 */
public record WilsonInterval(double share, double low, double high) {

    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval of {@code hits} among {@code n}.
     *
     * @throws IllegalArgumentException if n is not above 0 or hits lies outside [0, n]
     */
    public static WilsonInterval of(long hits, long n) {
        if (n <= 0 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is no share");
        }
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double low = hits == 0 ? 0 : Math.max(0, centre - half);
        double high = hits == n ? 1 : Math.min(1, centre + half);
        return new WilsonInterval(p, low, high);
    }
}
