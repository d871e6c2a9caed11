package kvisa.contract.assess;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Language of a post as identified from its text. */
public enum Language {
    /** Chinese, either script. */
    ZH,

    /** English. */
    EN,

    /** Chinese and English in comparable parts. */
    MIXED,

    /** Neither, or too little text to tell (emoji, a link). */
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
    public static Language of(String wireName) {
        return WireName.constant(Language.class, "language", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
