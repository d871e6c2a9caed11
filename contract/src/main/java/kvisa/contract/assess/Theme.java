package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** What a post argues with; codebook section 4. */
public enum Theme {
    /** Unemployment, competition, graduates. */
    JOBS,

    /** Privilege over citizens, unequal rules. */
    FAIRNESS,

    /** Fake or weak degrees, a low bar. */
    TALENT_QUALITY,

    /** Border, spies, territory, martyrs. */
    SECURITY_SOVEREIGNTY,

    /** Immigration country, way of life, replacement, crime. */
    CULTURE_DEMOGRAPHY,

    /** Vague rules, no consultation, official explanations. */
    POLICY_PROCESS,

    /** Openness, innovation, competing for talent. */
    BRAIN_GAIN,

    /** US and H-1B, India and China, image abroad. */
    GEOPOLITICS_H1B,

    /** Another argument. */
    OTHER;

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
    public static Theme of(String wireName) {
        return WireName.constant(Theme.class, "theme", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
