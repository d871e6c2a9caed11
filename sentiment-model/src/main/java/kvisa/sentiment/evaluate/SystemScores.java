package kvisa.sentiment.evaluate;

import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of one reader on the posts of one language. Immutable.
 *
 * @param system    the reader: e.g. {@code tier 1}
 * @param language  language of the posts, {@code all} for all of them
 * @param posts     number of posts
 * @param figures   by measure
 */
public record SystemScores(String system, String language, int posts, Map<Measure, Figure> figures) {

    public SystemScores {
        figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException if it was not measured
     */
    public Figure figure(Measure measure) {
        Figure figure = figures.get(measure);
        if (figure == null) {
            throw new IllegalArgumentException(measure + " was not measured for " + system + " " + language);
        }
        return figure;
    }
}
