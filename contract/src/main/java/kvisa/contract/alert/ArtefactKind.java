package kvisa.contract.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** Why a spike may say more about how posts were collected or made than about what people think. */
public enum ArtefactKind {
    /** A source that had been missing came back shortly before. */
    SOURCE_RETURNED,

    /** Most posts were collected long after they were written, unlike those before. */
    BACKFILL,

    /** One source alone grew, though several usually carry the series. */
    ONE_SOURCE,

    /** Most of the growth is copies of texts that are counted already. */
    COPY_PASTE;

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
    public static ArtefactKind of(String wireName) {
        return WireName.constant(ArtefactKind.class, "artefact kind", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
