package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Whom hostility is aimed at; codebook section 3. */
public enum Target {
    /** Indians. */
    INDIAN,

    /** Africans or Black people. */
    AFRICAN,

    /** Americans, Europeans, white people. */
    US_WESTERN,

    /** Muslims. */
    MUSLIM,

    /** Other Asian peoples. */
    OTHER_ASIAN,

    /** Foreigners as such. */
    FOREIGNER_GENERAL,

    /** Nobody: always so at level 0. */
    NONE;

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
    public static Target of(String wireName) {
        return WireName.constant(Target.class, "target", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
