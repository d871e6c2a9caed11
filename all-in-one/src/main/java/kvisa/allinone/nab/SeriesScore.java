package kvisa.allinone.nab;

/**
 * What a detector made of one series. Immutable.
 *
 * @param series       name of the series
 * @param windows      labelled windows that count
 * @param found        those with a detection in them
 * @param falseAlerts  detections outside of windows
 * @param raw          sum of weights; {@code windows * truePositive} at best
 * @param normalised   100 for the perfect detector, 0 for one that never says anything
 */
public record SeriesScore(String series, int windows, int found, int falseAlerts, double raw, double normalised) {}
