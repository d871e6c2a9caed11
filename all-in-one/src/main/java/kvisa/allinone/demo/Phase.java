package kvisa.allinone.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Parts of the K-visa wave of autumn 2025; the borders are those of the real hot-search days (Beijing time). */
public enum Phase {
    /** Before the first hot search on 27 September, 18:00. */
    @JsonProperty("early")
    EARLY,

    /** First topics, until the foreign ministry's answer on 29 September, 16:00. */
    @JsonProperty("rise")
    RISE,

    /** The dispute at full height, until 1 October, 02:00. */
    @JsonProperty("peak")
    PEAK,

    /** Fading. */
    @JsonProperty("after")
    AFTER;

    private static final Instant RISE_FROM = Instant.parse("2025-09-27T10:00:00Z");
    private static final Instant PEAK_FROM = Instant.parse("2025-09-29T08:00:00Z");
    private static final Instant AFTER_FROM = Instant.parse("2025-09-30T18:00:00Z");

    /** The phase an instant falls into. */
    public static Phase at(Instant instant) {
        if (instant.isBefore(RISE_FROM)) {
            return EARLY;
        }
        if (instant.isBefore(PEAK_FROM)) {
            return RISE;
        }
        return instant.isBefore(AFTER_FROM) ? PEAK : AFTER;
    }
}
