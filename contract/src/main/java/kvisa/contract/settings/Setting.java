package kvisa.contract.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * One setting: its key, what it means, how its text is read, and its default. Immutable, compared by identity.
 *
 * @param <T> type of the value
 */
public final class Setting<T> {

    private final String key;
    private final String meaning;
    private final String wanted;
    private final Function<String, T> parser;
    private final String defaultText;
    private final boolean secret;

    private Setting(
            String key, String meaning, String wanted, Function<String, T> parser, String defaultText, boolean secret) {
        this.key = key;
        this.meaning = meaning;
        this.wanted = wanted;
        this.parser = parser;
        this.defaultText = defaultText;
        this.secret = secret;
    }

    /** A text; the empty text means "not set". */
    public static Setting<String> text(String key, String defaultText, String meaning) {
        return new Setting<>(key, meaning, "a text", Function.identity(), defaultText, false);
    }

    /** A text that is never printed; the empty text means "not set". */
    public static Setting<String> secret(String key, String meaning) {
        return new Setting<>(key, meaning, "a text", Function.identity(), "", true);
    }

    /** A folder or file. */
    public static Setting<Path> path(String key, String defaultText, String meaning) {
        return new Setting<>(key, meaning, "a path", Path::of, defaultText, false);
    }

    /** {@code true} or {@code false}. */
    public static Setting<Boolean> flag(String key, boolean defaultValue, String meaning) {
        return new Setting<>(key, meaning, "true or false", Setting::parseFlag, Boolean.toString(defaultValue), false);
    }

    /** A whole number in {@code [min, max]}. */
    public static Setting<Integer> wholeNumber(String key, int defaultValue, int min, int max, String meaning) {
        return new Setting<>(
                key,
                meaning,
                "a whole number in [" + min + ", " + max + "]",
                text -> {
                    int value = Integer.parseInt(text);
                    if (value < min || value > max) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return value;
                },
                Integer.toString(defaultValue),
                false);
    }

    /** An ISO-8601 duration longer than zero, e.g. {@code PT1H}. */
    public static Setting<Duration> duration(String key, String defaultText, String meaning) {
        return new Setting<>(
                key,
                meaning,
                "an ISO-8601 duration above zero such as PT30S",
                text -> {
                    Duration value = Duration.parse(text);
                    if (value.isNegative() || value.isZero()) {
                        throw new IllegalArgumentException("not above zero");
                    }
                    return value;
                },
                defaultText,
                false);
    }

    /** A value with its own reader, which throws {@link IllegalArgumentException} on text it cannot read. */
    public static <T> Setting<T> of(
            String key, String wanted, Function<String, T> parser, String defaultText, String meaning) {
        return new Setting<>(key, meaning, wanted, parser, defaultText, false);
    }

    /** Dotted lower-case key, e.g. {@code api.port}. */
    public String key() {
        return key;
    }

    /** What it means, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** The default as text. */
    public String defaultText() {
        return defaultText;
    }

    /** Whether its value must not be shown. */
    public boolean secret() {
        return secret;
    }

    /** Name of the environment variable that sets it, e.g. {@code KVISA_API_PORT}. */
    public String environmentName() {
        return environmentName(key);
    }

    static String environmentName(String key) {
        return "KVISA_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    T parse(String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    key + ": found \"" + (secret ? "(hidden)" : text) + "\", wanted " + wanted, e);
        }
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
