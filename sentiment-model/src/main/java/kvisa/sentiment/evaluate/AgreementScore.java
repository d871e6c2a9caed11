package kvisa.sentiment.evaluate;

/**
 * How far two annotators agree on one label. Immutable.
 *
 * @param label   e.g. {@code stance}, {@code theme jobs}
 * @param level   of measurement: {@code nominal} or {@code interval}
 * @param posts   labelled by both
 * @param same    share of posts with equal labels
 * @param alpha   Krippendorff's alpha: 1 is perfect, 0 is chance
 */
public record AgreementScore(String label, String level, int posts, double same, Figure alpha) {}
