package kvisa.dashboard.http;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.query.PostFilter;
import kvisa.dashboard.query.Relevance;

/** Reads the parameters that choose posts. */
final class FilterReader {

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9-]{1,32}");

    private FilterReader() {}

    static PostFilter read(QueryReader query) {
        return new PostFilter(
                names(query, "language", Language.values(), Language::wireName, Language::of),
                query.values("platform", "names of platforms, each matching " + PLATFORM, FilterReader::platform),
                names(query, "stance", Stance.values(), Stance::wireName, Stance::of),
                query.values("xenophobia", "any of 0, 1, 2", text -> XenophobiaLevel.of(Integer.parseInt(text))),
                names(query, "theme", Theme.values(), Theme::wireName, Theme::of),
                names(query, "target", Target.values(), Target::wireName, Target::of),
                query.value("relevant", "true, false or any", FilterReader::relevance)
                        .orElse(Relevance.ON_TOPIC));
    }

    private static <E> Set<E> names(
            QueryReader query, String name, E[] all, Function<E, String> wireName, Function<String, E> reader) {
        String wanted = Arrays.stream(all).map(wireName).collect(Collectors.joining(", ", "any of ", ""));
        return query.values(name, wanted, reader);
    }

    private static String platform(String text) {
        if (!PLATFORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no platform name");
        }
        return text;
    }

    private static Relevance relevance(String text) {
        return switch (text) {
            case "true" -> Relevance.ON_TOPIC;
            case "false" -> Relevance.OFF_TOPIC;
            case "any" -> Relevance.ANY;
            default -> throw new IllegalArgumentException("no relevance");
        };
    }
}
