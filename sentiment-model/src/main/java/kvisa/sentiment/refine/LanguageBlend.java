package kvisa.sentiment.refine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.assess.Theme;

/**
 * How the two readers of one language are weighed. Immutable.
 *
 * @param stance          weighs stance
 * @param sure            probability of the likeliest stance from which it is called sure
 * @param xenophobia      weighs the level of hostility
 * @param relevance       weighs relevance; the first reader says 0 or 1
 * @param target          weighs the target; the first reader says 0 or 1 for each
 * @param themes          weighs each theme, by its wire name; the first reader says 0 or 1
 * @param themeThreshold  probability from which a theme counts
 */
public record LanguageBlend(
        Blend stance,
        double sure,
        Blend xenophobia,
        Blend relevance,
        Blend target,
        Map<String, Blend> themes,
        double themeThreshold) {

    public LanguageBlend {
        themes = Collections.unmodifiableMap(new TreeMap<>(themes));
    }

    /**
     * Weighs one theme.
     *
     * @throws IllegalArgumentException if the model has none for it
     */
    public Blend theme(Theme theme) {
        Blend blend = themes.get(theme.wireName());
        if (blend == null) {
            throw new IllegalArgumentException("no blend for theme " + theme.wireName());
        }
        return blend;
    }
}
