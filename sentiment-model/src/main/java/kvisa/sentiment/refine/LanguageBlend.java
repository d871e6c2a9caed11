package kvisa.sentiment.refine;

import java.util.Map;

/**
 * How the two readers of one language are weighed. Immutable.
 *
 * @param stance          weighs stance
 * @param sure            probability of the likeliest stance from which it is called sure
 * @param xenophobia      weighs the level of hostility
 * @param relevance       weighs relevance; the first reader says 0 or 1
 * @param target          weighs the target; the first reader says 0 or 1 for each
 * @param themes          weighs each theme; the first reader says 0 or 1
 * @param themeThreshold  probability from which a theme counts, by its wire name
 */
public record LanguageBlend(
        Blend stance,
        double sure,
        Blend xenophobia,
        Blend relevance,
        Blend target,
        Map<String, Blend> themes,
        Map<String, Double> themeThreshold) {

    public LanguageBlend {
        themes = Map.copyOf(themes);
        themeThreshold = Map.copyOf(themeThreshold);
    }
}
