package kvisa.allinone.nab;

/**
 * What right and wrong detections are worth to an application. Immutable.
 *
 * @param name           such as {@code standard}
 * @param truePositive   for a window found at its very start, above 0
 * @param falsePositive  taken off for a detection far from any window, at least 0
 * @param falseNegative  taken off for a window that was missed, at least 0
 */
public record NabProfile(String name, double truePositive, double falsePositive, double falseNegative) {

    public NabProfile {
        if (!(truePositive > 0 && falsePositive >= 0 && falseNegative >= 0)) {
            throw new IllegalArgumentException("profile " + name + " has weights " + truePositive + ", " + falsePositive
                    + " and " + falseNegative + ", wanted above 0 and at least 0");
        }
    }
}
