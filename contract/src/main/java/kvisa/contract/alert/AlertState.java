package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

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
        return WireName.of(this);
    }

    /**
     * The constant with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static AlertState of(String wireName) {
        return WireName.constant(AlertState.class, "alert state", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
