package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Stance of a post's author toward the K-visa policy; codebook section 2. */
public enum Stance {
    /** Rejects it, wants it stopped or limited, ridicules it, or complains of what it will do. */
    OPPOSE,

    /** Defends or welcomes it, or hopes to use it. */
    SUPPORT,

    /** News, questions, balanced weighing, or nothing on the policy. */
    NEUTRAL;

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
    public static Stance of(String wireName) {
        return WireName.constant(Stance.class, "stance", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
