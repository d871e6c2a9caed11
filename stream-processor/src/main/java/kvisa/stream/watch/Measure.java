package kvisa.stream.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** What is measured per hour of a watched series. */
public enum Measure {
    /** Number of posts that match the filter. */
    POSTS,

    /** Summed engagement of the posts that match the filter. */
    ENGAGEMENT,

    /** Posts that match the filter among all posts on its platforms and in its language. */
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
