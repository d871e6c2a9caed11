package kvisa.ingest;

import java.time.ZoneId;
import java.util.regex.Pattern;
import kvisa.contract.settings.Settings;
import kvisa.ingest.format.FormatOptions;
import kvisa.ingest.format.FormatReader;

/**
 * How to read. Immutable.
 *
 * @param source source name of the posts; empty: the default of their format
 * @param format name of a format, or {@link #AUTO}
 * @param zone   zone of times that files give without one
 * @param reread whether to read units again that were completed before with the same content
 */
public record ReadOptions(String source, String format, ZoneId zone, boolean reread) {

    /** Format recognised by content. */
    public static final String AUTO = "auto";

    /** Sources are a part of keys, which are joined by {@code /}. */
    private static final Pattern SOURCE = Pattern.compile("[^/\\p{Cntrl}\\p{Cs}]{0,100}");

    public ReadOptions {
        checkedSource(source);
        FormatCatalogue.checkedName(format);
    }

    /** Everything recognised, Beijing time. */
    public static ReadOptions auto() {
        return new ReadOptions("", AUTO, FormatOptions.DEFAULT.zone(), false);
    }

    /** As the settings say. */
    public static ReadOptions from(Settings settings) {
        return new ReadOptions(
                settings.get(IngestSettings.SOURCE),
                settings.get(IngestSettings.FORMAT),
                settings.get(IngestSettings.ZONE),
                false);
    }

    /** The same with another source name. */
    public ReadOptions withSource(String newSource) {
        return new ReadOptions(newSource, format, zone, reread);
    }

    /** The same with a format given. */
    public ReadOptions withFormat(String newFormat) {
        return new ReadOptions(source, newFormat, zone, reread);
    }

    /** The same, reading completed units again or not. */
    public ReadOptions withReread(boolean newReread) {
        return new ReadOptions(source, format, zone, newReread);
    }

    /** The source itself if it can be a part of a key. */
    static String checkedSource(String source) {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("source \"" + source + "\", wanted up to 100 characters without /");
        }
        return source;
    }

    String sourceFor(FormatReader reader) {
        return source.isBlank() ? reader.defaultSource() : source;
    }

    FormatOptions formatOptions() {
        return new FormatOptions(zone);
    }
}
