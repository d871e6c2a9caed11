package kvisa.allinone.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** What is done to a running installation. */
public enum FaultKind {
    /** SIGKILL of a stream processor, started again within seconds. */
    KILL_PROCESSOR(Part.PROCESSOR),

    /** SIGKILL of a stream processor that stays away until the group has given it up. */
    LOSE_PROCESSOR(Part.PROCESSOR),

    /** SIGSTOP of a stream processor until the group has given it up, then SIGCONT: it believes that it still owns. */
    PAUSE_PROCESSOR(Part.PROCESSOR),

    /** SIGKILL of a stream processor, started again without its state. */
    EMPTY_STATE(Part.PROCESSOR),

    /** A stream processor cannot write to its disk, until someone makes room. */
    FULL_DISK(Part.PROCESSOR),

    /** Another number of stream processors, in order. */
    CHANGE_PROCESSORS(Part.PROCESSOR),

    /** SIGKILL of a broker, started again within seconds. */
    KILL_BROKER(Part.BROKER),

    /** SIGSTOP of a broker until the others have given it up, then SIGCONT. */
    PAUSE_BROKER(Part.BROKER),

    /** SIGKILL of the API, started again within seconds. */
    KILL_API(Part.API),

    /** SIGKILL of the API, started again without its history. */
    EMPTY_HISTORY(Part.API);

    /** What a fault hits; faults of one part come one after the other, those of different parts may overlap. */
    enum Part {
        PROCESSOR,
        BROKER,
        API
    }

    private final Part part;

    FaultKind(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    /** Lower case with hyphens. */
    @JsonValue
    public String wireName() {
        return WireName.of(this);
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FaultKind of(String wireName) {
        return WireName.constant(FaultKind.class, "fault", wireName);
    }

    @Override
    public String toString() {
        return wireName();
    }
}
