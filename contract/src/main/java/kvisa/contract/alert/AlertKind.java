package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** What an alert speaks of. */
public enum AlertKind {
    /** A watched series left its expected range. */
    SPIKE,

    /** A source shows nothing where it usually shows something: what is missing is unknown, not zero. */
    COVERAGE;

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
    public static AlertKind of(String wireName) {
        return WireName.constant(AlertKind.class, "alert kind", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
