package kvisa.stream.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;
import kvisa.stream.count.Gain;

/** What one counts when one asks how many. */
public enum Unit {
    /** Every live post. */
    POSTS,

    /** Distinct texts: a text posted a thousand times is one. */
    TEXTS,

    /** Distinct authors, of posts whose author is known. */
    AUTHORS;

    /** How many some posts are, at least 0; an estimate except for posts. */
    long in(Gain posts) {
        return switch (this) {
            case POSTS -> posts.tally().posts();
            case TEXTS -> Math.round(posts.texts().estimate());
            case AUTHORS -> Math.round(posts.authors().estimate());
        };
    }

    /** Name in configuration and on the wire: lower case. */
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
    public static Unit of(String wireName) {
        return WireName.constant(Unit.class, "unit", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
