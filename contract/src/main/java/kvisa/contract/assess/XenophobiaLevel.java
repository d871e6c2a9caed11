package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Level of hostility to foreigners; codebook section 3. On the wire 0, 1 or 2. */
public enum XenophobiaLevel {
    /** None: criticism on jobs, fairness or procedure, however angry; naming a nationality; quoting a slur to condemn it. */
    NONE(0),

    /** Exclusionary nationalism, stereotypes, "invasion", derisive coded names. */
    HOSTILE(1),

    /** Slurs, dehumanisation, threats, calls to expel or harm. */
    SEVERE(2);

    private final int level;

    XenophobiaLevel(int level) {
        this.level = level;
    }

    /** 0, 1 or 2. */
    @JsonValue
    public int level() {
        return level;
    }

    /**
     * The level with this number.
     *
     * @throws IllegalArgumentException if it is not 0, 1 or 2
     */
    @JsonCreator
    public static XenophobiaLevel of(int level) {
        return switch (level) {
            case 0 -> NONE;
            case 1 -> HOSTILE;
            case 2 -> SEVERE;
            default -> throw new IllegalArgumentException("xenophobia level " + level + " outside 0..2");
        };
    }
}
