package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where an alert is in its life. */
public enum AlertState {
    /** Out of range, not yet long or far enough to call anyone. */
    PENDING,

    /** A person should look. */
    FIRING,

    /** Back in range for long enough. */
    RESOLVED;

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
    public static AlertState of(String wireName) {
        for (AlertState each : values()) {
            if (each.wireName().equals(wireName)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is no alertstate, wanted one of " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return wireName();
    }
}
