package kvisa.dashboard.history.duckdb;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;

/** A filter as conditions over the columns that posts and cells share by name. */
final class Filters {

    private Filters() {}

    /** Adds all but themes and targets. */
    static void common(Sql sql, PostFilter filter) {
        sql.andIn("language", names(filter.languages(), Language::wireName));
        sql.andIn("platform", names(filter.platforms(), Function.identity()));
        sql.andIn("stance", names(filter.stances(), Stance::wireName));
        sql.andIn(
                "xenophobia",
                filter.xenophobia().stream().map(XenophobiaLevel::level).toList());
        if (filter.relevance() != Relevance.ANY) {
            sql.add("AND relevant = ?", filter.relevance() == Relevance.ON_TOPIC);
        }
    }

    /** Adds themes and targets, for rows with a list {@code themes} and a {@code target}. */
    static void themesAndTargets(Sql sql, PostFilter filter) {
        sql.andHasAny("themes", themes(filter));
        sql.andIn("target", targets(filter));
    }

    /** Names of the themes wanted. */
    static List<String> themes(PostFilter filter) {
        return names(filter.themes(), Theme::wireName);
    }

    /** Names of the targets wanted. */
    static List<String> targets(PostFilter filter) {
        return names(filter.targets(), Target::wireName);
    }

    private static <E> List<String> names(Set<E> values, Function<E, String> name) {
        return values.stream().map(name).sorted().toList();
    }
}
