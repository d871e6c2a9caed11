package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Level of hostility to foreigners; codebook section 3. On the wire 0, 1 or 2. */
public enum XenophobiaLevel {
    /** None: criticism on jobs, fairness or procedure, however angry; naming a nationality; quoting a slur to condemn it. */
    NONE,

    /** Exclusionary nationalism, stereotypes, "invasion", derisive coded names. */
    HOSTILE,

    /** Slurs, dehumanisation, threats, calls to expel or harm. */
    SEVERE;

    /** 0, 1 or 2. */
    @JsonValue
    public int level() {
        return ordinal();
    }

    /**
     * The level with this number.
     *
     * @throws IllegalArgumentException if it is not 0, 1 or 2
     */
    @JsonCreator
    public static XenophobiaLevel of(int level) {
        if (level < 0 || level > 2) {
            throw new IllegalArgumentException("xenophobia level " + level + " outside 0..2");
        }
        return values()[level];
    }
}
