package kvisa.dashboard.history;

import java.util.List;
import java.util.Map;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.query.TimeRange;

/**
 * Counts over a slice. Values with no post are absent. Immutable.
 *
 * @param range      what was counted: whole five-minute cells
 * @param basis      what the counts rest on
 * @param total      all posts of the slice
 * @param crosstab   posts by stance and level
 * @param themes     posts by theme; a post with two themes counts in both
 * @param targets    posts by target, {@link Target#NONE} included
 * @param platforms  posts by platform
 * @param languages  posts by language
 * @param voices     how many texts and authors are behind them
 */
public record SummaryCounts(
        TimeRange range,
        Basis basis,
        Tally total,
        List<Cross> crosstab,
        Map<Theme, Long> themes,
        Map<Target, Long> targets,
        Map<String, Long> platforms,
        Map<Language, Long> languages,
        Voices voices) {

    public SummaryCounts {
        crosstab = List.copyOf(crosstab);
        themes = Map.copyOf(themes);
        targets = Map.copyOf(targets);
        platforms = Map.copyOf(platforms);
        languages = Map.copyOf(languages);
    }

    /** Posts of one stance. */
    public long posts(Stance stance) {
        return crosstab.stream()
                .filter(cross -> cross.stance() == stance)
                .mapToLong(Cross::posts)
                .sum();
    }

    /**
     * Posts of one stance at one level.
     *
     * @param stance      stance verdict
     * @param xenophobia  level
     * @param posts       how many
     */
    public record Cross(Stance stance, XenophobiaLevel xenophobia, long posts) {}
}
