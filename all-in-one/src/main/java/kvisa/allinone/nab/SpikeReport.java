package kvisa.allinone.nab;

import java.util.List;

/**
 * How good the spike detector is by the rules of NAB. Immutable. Scores are normalised: 100 perfect, 0 silent.
 *
 * @param scores       by profile, with the shipped settings
 * @param series       per series, standard profile
 * @param falseAlerts  per series and week, with the shipped settings
 * @param leftOut      per series, the score with a threshold chosen on the others
 * @param thinned      scores of copies of the series with fewer posts
 * @param sensitivity  scores with one setting changed
 */
public record SpikeReport(
        List<ProfileScore> scores,
        List<SeriesScore> series,
        FalseAlerts falseAlerts,
        List<LeftOut> leftOut,
        List<Changed> thinned,
        List<Changed> sensitivity) {

    public SpikeReport {
        scores = List.copyOf(scores);
        series = List.copyOf(series);
        leftOut = List.copyOf(leftOut);
        thinned = List.copyOf(thinned);
        sensitivity = List.copyOf(sensitivity);
    }

    /**
     * Scores under one profile.
     *
     * @param profile        its name
     * @param shipped        score of the alerts as shipped
     * @param best           score at the best threshold of all on the scores, one for all series, chosen with the labels
     * @param bestThreshold  that threshold
     */
    public record ProfileScore(String profile, double shipped, double best, double bestThreshold) {}

    /**
     * Alerts outside of windows, per series and week after the probationary period.
     *
     * @param asGiven      the series as given, alerts counted once an hour
     * @param hourlySums   the same series summed to hours before the detector sees them
     * @param hourlyFound  windows found in the hourly sums
     */
    public record FalseAlerts(double asGiven, double hourlySums, int hourlyFound) {}

    /**
     * A series that had no say in the threshold it was judged by.
     *
     * @param series     its name
     * @param threshold  best one of a grid on the other series
     * @param score      of this series with it
     * @param shipped    of this series with the shipped one
     */
    public record LeftOut(String series, double threshold, double score, double shipped) {}

    /**
     * A score under changed circumstances.
     *
     * @param what         what was changed
     * @param factor       by which factor
     * @param score        standard profile
     * @param found        windows found
     * @param falseAlerts  detections outside of windows
     */
    public record Changed(String what, double factor, double score, int found, int falseAlerts) {}
}
