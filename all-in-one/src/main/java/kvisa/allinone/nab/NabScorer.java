package kvisa.allinone.nab;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores detections by the rules of NAB. Thread-safe.
 *
 * <p>Only the earliest detection in a window counts; it is worth the more, the earlier it comes: a sigmoid over its
 * position, 1 at the start of the window and nearly 0 at its end. Each detection outside costs up to the weight of a
 * false positive, less where it lags but a little behind a window. Each window without one costs the weight of a false
 * negative. The sum is put on a scale from 0 (says nothing) to 100 (each window at its start and nothing else).
 */
public final class NabScorer {

    private static final double STEEPNESS = 5;

    /** Window widths behind a window from which on a false positive costs its full weight. */
    private static final double FAR_BEHIND = 3;

    private static final double AT_START = sigmoid(-1);

    private final NabProfile profile;

    /** A scorer for one application profile. */
    public NabScorer(NabProfile profile) {
        this.profile = profile;
    }

    /**
     * The score of one series.
     *
     * @param detections  rows, in any order; those in the probationary period do not count
     */
    public SeriesScore score(NabSeries series, Collection<Integer> detections) {
        Map<NabSeries.Window, Double> best = new HashMap<>();
        double falseCost = 0;
        int falseAlerts = 0;
        for (int row : detections) {
            NabSeries.Window around = row < series.probation() ? null : windowAround(series, row);
            if (around != null) {
                best.merge(around, inside(around, row), Math::max);
            } else if (row >= series.probation()) {
                falseCost += outside(series, row);
                falseAlerts++;
            }
        }
        int windows = counting(series);
        double hits = best.values().stream().mapToDouble(value -> value).sum();
        double raw = profile.truePositive() * hits
                + profile.falsePositive() * falseCost
                - profile.falseNegative() * (windows - best.size());
        return new SeriesScore(series.name(), windows, best.size(), falseAlerts, raw, normalised(raw, windows));
    }

    /** The score of all series together: of the sum of their raw scores. */
    public double normalised(Collection<SeriesScore> scores) {
        return normalised(
                scores.stream().mapToDouble(SeriesScore::raw).sum(),
                scores.stream().mapToInt(SeriesScore::windows).sum());
    }

    private double normalised(double raw, int windows) {
        double silent = -profile.falseNegative() * windows;
        double perfect = profile.truePositive() * windows;
        return windows == 0 ? 0 : 100 * (raw - silent) / (perfect - silent);
    }

    private static int counting(NabSeries series) {
        return (int) series.windows().stream()
                .filter(window -> window.last() >= series.probation())
                .count();
    }

    private static NabSeries.@Nullable Window windowAround(NabSeries series, int row) {
        return series.windows().stream()
                .filter(window -> window.contains(row))
                .findFirst()
                .orElse(null);
    }

    /** In (0, 1]. */
    private static double inside(NabSeries.Window window, int row) {
        return sigmoid(-(double) (window.last() - row + 1) / window.width()) / AT_START;
    }

    /** In [-1, 0). */
    private static double outside(NabSeries series, int row) {
        double position = FAR_BEHIND;
        for (NabSeries.Window window : series.windows()) {
            if (window.last() < row) {
                position = (double) (row - window.last()) / (window.width() - 1);
            }
        }
        return position >= FAR_BEHIND ? -1 : sigmoid(position);
    }

    /** From 1 far left over 0 at 0 to -1 far right. */
    private static double sigmoid(double position) {
        return 2 / (1 + Math.exp(STEEPNESS * position)) - 1;
    }
}
