package kvisa.contract.handling;

import java.util.Objects;
import java.util.stream.Stream;
import kvisa.contract.alert.Severity;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Theme;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a silence is about: those that match every part that is given. At least one is. Immutable.
 *
 * @param series    name of the watched series
 * @param measure   what the series measures, e.g. {@code share}
 * @param severity  worst severity reached so far
 * @param language  the only language the series counts
 * @param platform  the only platform the series counts
 * @param theme     the only theme the series counts
 */
public record AlertMatch(
        @Nullable String series,
        @Nullable String measure,
        @Nullable Severity severity,
        @Nullable Language language,
        @Nullable String platform,
        @Nullable Theme theme) {

    public AlertMatch {
        requireText("series", series);
        requireText("measure", measure);
        requireText("platform", platform);
        if (Stream.of(series, measure, severity, language, platform, theme).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("nothing to match is given, wanted at least one part");
        }
    }

    /** Alerts of one series. */
    public static AlertMatch ofSeries(String name) {
        return new AlertMatch(name, null, null, null, null, null);
    }

    private static void requireText(String part, @Nullable String value) {
        if (value != null) {
            Check.notBlank(part + " of a match", value);
        }
    }
}
