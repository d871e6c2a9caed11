package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Target of(String wireName) {
        for (Target each : values()) {
            if (each.wireName().equals(wireName)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is no target, wanted one of " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return wireName();
    }
}
