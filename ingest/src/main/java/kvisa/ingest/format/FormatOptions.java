package kvisa.ingest.format;

import java.time.ZoneId;

/**
 * What the user may tell a reader about a file that the file does not say. Immutable.
 *
 * @param zone zone of times written without one
 */
public record FormatOptions(ZoneId zone) {

    /** Where most of the exports come from: Chinese platforms print Beijing time. */
    public static final FormatOptions DEFAULT = new FormatOptions(ZoneId.of("Asia/Shanghai"));
}
