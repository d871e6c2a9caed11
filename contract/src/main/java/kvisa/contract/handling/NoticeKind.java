package kvisa.contract.handling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Why a channel is told of an alert. */
public enum NoticeKind {
    /** It fires, and the channel does not know yet. */
    FIRING,

    /** It fires more severely than the channel knows. */
    WORSE,

    /** It still fires, and nobody has acknowledged it. */
    REPEAT,

    /** It is over. */
    RESOLVED,

    /** It no longer follows from the data. */
    WITHDRAWN;

    /** Whether nothing is left to be told after it, unless the alert comes back. */
    public boolean isLast() {
        return this == RESOLVED || this == WITHDRAWN;
    }

    /** Name on the wire and in messages: lower case. */
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
    public static NoticeKind of(String wireName) {
        return WireName.constant(NoticeKind.class, "kind of notice", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
