package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** How far the second reading of a post has come. */
public enum RefinementState {
    /** The first verdict was sure enough, or there is no second assessor. */
    NOT_NEEDED,

    /** The post counts under the best verdict there is; a better one is on its way. */
    WAITING,

    /** The post counts under the verdict of the second assessor. */
    DONE,

    /** The second assessor could not read the text: the post keeps its first verdict. */
    FAILED;

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
    public static RefinementState of(String wireName) {
        return WireName.constant(RefinementState.class, "refinement state", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
