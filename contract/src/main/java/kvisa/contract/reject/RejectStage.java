package kvisa.contract.reject;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which step could not use a record. */
public enum RejectStage {
    /** Reading or mapping a source record. */
    INGEST,

    /** Reading a topic value. */
    DECODE,

    /** Classifying a text. */
    ASSESS;

    /** Name on the wire and in requests: lower case with hyphens. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static RejectStage of(String wireName) {
        for (RejectStage each : values()) {
            if (each.wireName().equals(wireName)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is no rejectstage, wanted one of " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return wireName();
    }
}
