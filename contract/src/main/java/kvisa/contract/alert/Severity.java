package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far out of range a firing alert is. */
public enum Severity {
    /** Clearly above what is usual. */
    WARNING,

    /** Many times what is usual. */
    CRITICAL;

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
    public static Severity of(String wireName) {
        for (Severity each : values()) {
            if (each.wireName().equals(wireName)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is no severity, wanted one of " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return wireName();
    }
}
