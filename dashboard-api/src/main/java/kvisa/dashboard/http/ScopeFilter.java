package kvisa.dashboard.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.alerting.SeriesScope;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;
import org.jspecify.annotations.Nullable;

/** The posts a series counts as a filter, its excepted platforms aside. */
final class ScopeFilter {

    private ScopeFilter() {}

    static PostFilter of(SeriesScope scope) {
        return new PostFilter(
                one(scope.language(), Language::of),
                Optional.ofNullable(scope.platform()).map(Set::of).orElse(Set.of()),
                one(scope.stance(), Stance::of),
                levels(scope.xenophobiaAtLeast()),
                one(scope.theme(), Theme::of),
                Set.of(),
                scope.offTopicToo() ? Relevance.ANY : Relevance.ON_TOPIC);
    }

    private static Set<XenophobiaLevel> levels(int atLeast) {
        if (atLeast == 0) {
            return Set.of();
        }
        return Arrays.stream(XenophobiaLevel.values())
                .filter(level -> level.level() >= atLeast)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E> Set<E> one(@Nullable String name, Function<String, E> reader) {
        return name == null ? Set.of() : Set.of(reader.apply(name));
    }
}
