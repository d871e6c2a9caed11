package kvisa.dashboard.alerting;

import com.fasterxml.jackson.annotation.JsonValue;
import kvisa.contract.wire.WireName;

/** How an alert stands with people. */
public enum AlertStatus {
    /** Nobody looks after it yet. */
    OPEN,

    /** Someone looks after it. */
    ACKNOWLEDGED,

    /** Nobody is told of it. */
    MUTED,

    /** It is resolved. */
    OVER;

    /** Name in answers: lower case. */
    @JsonValue
    public String wireName() {
        return WireName.of(this);
    }
}
