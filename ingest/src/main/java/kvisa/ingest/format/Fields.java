package kvisa.ingest.format;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The named values of one record, as text, whether they stood in JSON or in a CSV row. */
public abstract class Fields {

    /** The value as it stands, null when the field is absent or null. Objects and arrays count as absent. */
    public abstract @Nullable String raw(String name);

    /** The value without surrounding blanks, null when that leaves nothing. */
    public final @Nullable String find(String name) {
        String value = raw(name);
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The first of several names that has a value. */
    public final @Nullable String findFirst(String... names) {
        for (String name : names) {
            String value = find(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /**
     * The value, which must be there.
     *
     * @throws UnusableRecordException with this reason if it is not
     */
    public final String require(String name, Rejection why) throws UnusableRecordException {
        String value = find(name);
        if (value == null) {
            throw new UnusableRecordException(why, "no value in field \"" + name + "\", wanted one");
        }
        return value;
    }

    /**
     * A time, which must be there.
     *
     * @throws UnusableRecordException if it is missing or cannot be read
     */
    public final Instant requireTime(String name, ZoneId zone) throws UnusableRecordException {
        return Timestamps.read(name, require(name, Rejection.NO_TIME), zone);
    }

    /**
     * A time, null when the field has no value.
     *
     * @throws UnusableRecordException if it is there and cannot be read
     */
    public final @Nullable Instant findTime(String name, ZoneId zone) throws UnusableRecordException {
        String value = find(name);
        return value == null ? null : Timestamps.read(name, value, zone);
    }
}
