package kvisa.contract.alert;

import java.util.List;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a watched series counts; an absent condition admits all. Platform, language and relevance say who is
 * looked at, the others what they say; a share is the second among the first. Immutable.
 *
 * @param platform           the only platform, null for all
 * @param exceptPlatforms    platforms left out
 * @param language           the only language, null for all
 * @param offTopicToo        whether posts count that matched the watch definition of ingest but that the model finds to
 *                           be about something else
 * @param stance             the only stance, null for all
 * @param xenophobiaAtLeast  lowest level, null for all
 * @param theme              the only theme, null for all
 */
public record SeriesFilter(
        @Nullable String platform,
        List<String> exceptPlatforms,
        @Nullable Language language,
        boolean offTopicToo,
        @Nullable Stance stance,
        @Nullable XenophobiaLevel xenophobiaAtLeast,
        @Nullable Theme theme) {

    /** Every post the model finds to be on topic. */
    public static final SeriesFilter ON_TOPIC = new SeriesFilter(null, List.of(), null, false, null, null, null);

    public SeriesFilter {
        exceptPlatforms = List.copyOf(exceptPlatforms);
        if (platform != null && exceptPlatforms.contains(platform)) {
            throw new IllegalArgumentException("platform " + platform + " is wanted and excepted at once");
        }
    }

    /** Whether posts of a platform can count at all. */
    public boolean admitsPlatform(String name) {
        return (platform == null || platform.equals(name)) && !exceptPlatforms.contains(name);
    }

    /** Whether a cell's posts are among those looked at, whatever they say. */
    public boolean looksAt(Cell cell) {
        return admitsPlatform(cell.platform())
                && (language == null || language == cell.language())
                && (offTopicToo || cell.relevant());
    }

    /** Whether a cell's posts are looked at and say what is asked for, its facet left aside. */
    public boolean matchesAsideFromFacet(Cell cell) {
        return looksAt(cell)
                && (stance == null || stance == cell.stance())
                && (xenophobiaAtLeast == null || cell.xenophobia().compareTo(xenophobiaAtLeast) >= 0);
    }

    /** The facet whose cells hold each matching post exactly once. */
    public Facet facet() {
        return theme == null ? Facet.ALL : new Facet.OfTheme(theme);
    }
}
