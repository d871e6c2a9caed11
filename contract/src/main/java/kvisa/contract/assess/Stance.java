package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant with this wire name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Stance of(String wireName) {
        for (Stance each : values()) {
            if (each.wireName().equals(wireName)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "\"" + wireName + "\" is no stance, wanted one of " + Arrays.toString(values()));
    }

    @Override
    public String toString() {
        return wireName();
    }
}
