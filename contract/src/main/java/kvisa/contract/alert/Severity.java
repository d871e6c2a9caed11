package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** How far out of range a firing alert is. */
public enum Severity {
    /** Clearly above what is usual. */
    WARNING,

    /** Many times what is usual. */
    CRITICAL;

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
    public static Severity of(String wireName) {
        return WireName.constant(Severity.class, "severity", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
