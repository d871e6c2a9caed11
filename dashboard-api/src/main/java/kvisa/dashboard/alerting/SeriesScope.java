package kvisa.dashboard.alerting;

import java.util.Set;
import kvisa.contract.alert.SeriesFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which posts a watched series counts, as far as it is known. Platform, language and theme narrow <em>where</em> is looked;
 * stance and hostility say <em>what</em> is looked for. Wire names; an absent part admits all. Immutable.
 *
 * @param known              whether the alert tells; nothing is said of an unknown scope
 * @param platform           the only platform
 * @param exceptPlatforms    platforms left out
 * @param language           the only language
 * @param theme              the only theme
 * @param stance             the only stance
 * @param xenophobiaAtLeast  lowest level, 0 for all
 * @param offTopicToo        whether posts about something else count too
 */
public record SeriesScope(
        boolean known,
        @Nullable String platform,
        Set<String> exceptPlatforms,
        @Nullable String language,
        @Nullable String theme,
        @Nullable String stance,
        int xenophobiaAtLeast,
        boolean offTopicToo) {

    /** Of an alert that does not tell. */
    public static final SeriesScope UNKNOWN = new SeriesScope(false, null, Set.of(), null, null, null, 0, false);

    public SeriesScope {
        exceptPlatforms = Set.copyOf(exceptPlatforms);
    }

    /** What an alert's series counts; {@link #UNKNOWN} where the alert does not tell, as older ones do not. */
    static SeriesScope of(@Nullable SeriesFilter filter) {
        return filter == null
                ? UNKNOWN
                : new SeriesScope(
                        true,
                        filter.platform(),
                        Set.copyOf(filter.exceptPlatforms()),
                        filter.language() == null ? null : filter.language().wireName(),
                        filter.theme() == null ? null : filter.theme().wireName(),
                        filter.stance() == null ? null : filter.stance().wireName(),
                        filter.xenophobiaAtLeast() == null
                                ? 0
                                : filter.xenophobiaAtLeast().level(),
                        filter.offTopicToo());
    }

    /** Whether it looks everywhere the other looks; a scope covers itself, an unknown one nothing. */
    boolean covers(SeriesScope other) {
        return known
                && other.known
                && admits(language, other.language)
                && admits(theme, other.theme)
                && admits(platform, other.platform)
                && leavesOutNoneOf(other);
    }

    /** Whether it covers the other and looks somewhere else besides. */
    boolean isBroaderThan(SeriesScope other) {
        return covers(other) && !other.covers(this);
    }

    /** Whether both look for the same, wherever they look. */
    boolean looksForTheSameAs(SeriesScope other) {
        return xenophobiaAtLeast == other.xenophobiaAtLeast
                && (stance == null ? other.stance == null : stance.equals(other.stance));
    }

    private boolean leavesOutNoneOf(SeriesScope other) {
        return other.platform == null
                ? other.exceptPlatforms.containsAll(exceptPlatforms)
                : !exceptPlatforms.contains(other.platform);
    }

    private static boolean admits(@Nullable String condition, @Nullable String others) {
        return condition == null || condition.equals(others);
    }
}
