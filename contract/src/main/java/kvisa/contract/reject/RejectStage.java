package kvisa.contract.reject;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Which step could not use a record. */
public enum RejectStage {
    /** Reading or mapping a source record. */
    INGEST,

    /** Reading a topic value. */
    DECODE,

    /** Classifying a text. */
    ASSESS,

    /** Reading a text a second time. */
    REFINE;

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
    public static RejectStage of(String wireName) {
        return WireName.constant(RejectStage.class, "reject stage", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
