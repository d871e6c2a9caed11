package kvisa.stream.spike;

/**
 * How unusual is unusual enough. Immutable. The defaults were chosen on the five public series of
 * {@code docs/decisions/0011-spike-detector.md}, from the middle of the range in which they make little difference.
 *
 * @param threshold       distance above the usual highest value of a day, in mean deviations of those, above 0. 1.65 is
 *                        passed by about one Gumbel-distributed day in ten
 * @param seasonalFactor  how many times as far above the usual for the hour of the day a value must lie, at least 1;
 *                        nights are thin, and a quiet night is a poor yardstick
 * @param habitMargin     log ratio to what the same hour of the week usually shows below which nothing is unusual, at
 *                        least 0
 * @param countWidth      standard units of a Poisson count above the expected one that a count must reach too, at least 0
 * @param shareWidth      standard units of a binomial share, widened by over-dispersion, that a share must reach, above 0
 */
public record Bounds(
        double threshold, double seasonalFactor, double habitMargin, double countWidth, double shareWidth) {

    /** As shipped. Four standard units pass by chance about once in 30,000 times. */
    public static final Bounds DEFAULT = new Bounds(1.65, 2, 0.3, 4, 4);

    public Bounds {
        if (!(threshold > 0 && seasonalFactor >= 1 && habitMargin >= 0 && countWidth >= 0 && shareWidth > 0)) {
            throw new IllegalArgumentException("threshold " + threshold + ", seasonalFactor " + seasonalFactor
                    + ", habitMargin " + habitMargin + ", countWidth " + countWidth + ", shareWidth " + shareWidth
                    + ": wanted above 0, at least 1, at least 0, at least 0, above 0");
        }
    }
}
