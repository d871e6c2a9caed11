package kvisa.stream.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** What is measured per step of a watched series. */
public enum Measure {
    /** Number of posts that match the filter. */
    POSTS,

    /** Number of distinct texts among them, near-identical ones counted once. */
    TEXTS,

    /** Number of distinct authors among them. */
    AUTHORS,

    /** Summed engagement of the posts that match the filter. */
    ENGAGEMENT,

    /** What matches the filter among all on its platforms and in its language, in a {@link Unit}. */
    SHARE;

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
    public static Measure of(String wireName) {
        return WireName.constant(Measure.class, "measure", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
