package kvisa.stream.watch;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import org.jspecify.annotations.Nullable;

/** A definition as written in a file, where anything may be left out; {@code each} makes several series of one entry. */
record WrittenSeries(
        @Nullable String name,
        @Nullable Measure measure,
        @Nullable Unit unit,
        @Nullable String window,
        @Nullable Each each,
        @Nullable List<String> platforms,
        @Nullable Filter filter,
        @Nullable Double minimum) {

    /**
     * The definitions.
     *
     * @param entry  number of the entry in its file, from 1, for messages
     * @throws IllegalArgumentException if something that has no default is missing, or does not go together
     */
    Stream<SeriesDefinition> definitions(int entry) {
        if (name == null || measure == null || minimum == null) {
            throw new IllegalArgumentException("entry " + entry + " wants name, measure and minimum");
        }
        if (unit != null && measure != Measure.SHARE) {
            throw new IllegalArgumentException(
                    "series " + name + " has unit " + unit + ", wanted none: only a share has one");
        }
        if ((each == Each.PLATFORM) != (platforms != null)) {
            throw new IllegalArgumentException(
                    "series " + name + " wants platforms exactly where it is for each platform");
        }
        Filter written = Objects.requireNonNullElse(filter, Filter.NONE);
        return each == null
                ? Stream.of(definition(name, measure, minimum, written))
                : ofEach(name, measure, minimum, written, each);
    }

    private Stream<SeriesDefinition> ofEach(String stem, Measure what, double least, Filter written, Each dimension) {
        return switch (dimension) {
            case THEME -> of(stem, what, least, Theme.values(), Theme::wireName, written::withTheme);
            case LANGUAGE -> of(stem, what, least, Language.values(), Language::wireName, written::withLanguage);
            case PLATFORM ->
                of(
                        stem,
                        what,
                        least,
                        Objects.requireNonNullElse(platforms, List.<String>of()).toArray(String[]::new),
                        Function.identity(),
                        written::withPlatform);
        };
    }

    private <T> Stream<SeriesDefinition> of(
            String stem,
            Measure what,
            double least,
            T[] values,
            Function<T, String> nameOf,
            Function<T, Filter> filterOf) {
        return Arrays.stream(values)
                .map(value -> definition(stem + "-" + nameOf.apply(value), what, least, filterOf.apply(value)));
    }

    private SeriesDefinition definition(String full, Measure what, double least, Filter written) {
        return new SeriesDefinition(
                full,
                what,
                unit == null ? SeriesDefinition.defaultUnit(what) : unit,
                window == null ? Duration.ofHours(1) : duration(full, window),
                written.checked(),
                least);
    }

    private static Duration duration(String series, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "series " + series + " has window \"" + text + "\", wanted a duration such as PT15M, PT1H or P1D",
                    e);
        }
    }

    /** Conditions as written. */
    record Filter(
            @Nullable String platform,
            @Nullable List<String> exceptPlatforms,
            @Nullable Language language,
            @Nullable Boolean offTopicToo,
            @Nullable Stance stance,
            @Nullable XenophobiaLevel xenophobiaAtLeast,
            @Nullable Theme theme) {

        static final Filter NONE = new Filter(null, null, null, null, null, null, null);

        Filter withTheme(Theme only) {
            return new Filter(platform, exceptPlatforms, language, offTopicToo, stance, xenophobiaAtLeast, only);
        }

        Filter withLanguage(Language only) {
            return new Filter(platform, exceptPlatforms, only, offTopicToo, stance, xenophobiaAtLeast, theme);
        }

        Filter withPlatform(String only) {
            return new Filter(only, exceptPlatforms, language, offTopicToo, stance, xenophobiaAtLeast, theme);
        }

        SeriesFilter checked() {
            return new SeriesFilter(
                    platform,
                    exceptPlatforms == null ? List.of() : exceptPlatforms,
                    language,
                    offTopicToo != null && offTopicToo,
                    stance,
                    xenophobiaAtLeast,
                    theme);
        }
    }
}
