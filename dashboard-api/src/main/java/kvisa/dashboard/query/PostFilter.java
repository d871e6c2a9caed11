package kvisa.dashboard.query;

import java.util.Set;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;

/**
 * Which posts are meant. A post must match every part; an empty set matches all. Immutable.
 *
 * @param languages   language is one of these
 * @param platforms   platform is one of these
 * @param stances     stance verdict is one of these
 * @param xenophobia  level is one of these
 * @param themes      at least one theme is one of these
 * @param targets     target is one of these
 * @param relevance   about the K-visa or not
 */
public record PostFilter(
        Set<Language> languages,
        Set<String> platforms,
        Set<Stance> stances,
        Set<XenophobiaLevel> xenophobia,
        Set<Theme> themes,
        Set<Target> targets,
        Relevance relevance) {

    /** Every post about the K-visa. */
    public static final PostFilter ON_TOPIC =
            new PostFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Relevance.ON_TOPIC);

    public PostFilter {
        languages = Set.copyOf(languages);
        platforms = Set.copyOf(platforms);
        stances = Set.copyOf(stances);
        xenophobia = Set.copyOf(xenophobia);
        themes = Set.copyOf(themes);
        targets = Set.copyOf(targets);
    }
}
