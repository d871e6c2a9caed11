package kvisa.stream.watch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Along which dimension one entry of a configuration stands for several series. */
enum Each {
    /** One series per theme of the codebook. */
    THEME,

    /** One series per language told apart. */
    LANGUAGE,

    /** One series per platform listed. */
    PLATFORM;

    @JsonValue
    String wireName() {
        return WireName.of(this);
    }

    @JsonCreator
    static Each of(String wireName) {
        return WireName.constant(Each.class, "dimension for each", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
