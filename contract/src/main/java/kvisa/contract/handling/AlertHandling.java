package kvisa.contract.handling;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import kvisa.contract.alert.Severity;
import kvisa.contract.wire.Check;
import org.jspecify.annotations.Nullable;

/** Something that was done about alerts. The newest value of a key counts; a tombstone takes it back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AlertHandling.Silence.class, name = "silence"),
    @JsonSubTypes.Type(value = AlertHandling.Acknowledgement.class, name = "acknowledgement"),
    @JsonSubTypes.Type(value = AlertHandling.Notified.class, name = "notified")
})
public sealed interface AlertHandling {

    /** Key on the alert-handling topic: kind and names joined by {@code /}. */
    String key();

    /**
     * Nobody is told of matching alerts for some time. The times are those of the clock on the wall, not of posts: a silence
     * says when people do not want to be called.
     *
     * @param id      given when it is made; no {@code /}
     * @param match   which alerts
     * @param from    first instant of silence, UTC
     * @param until   first instant after it, UTC; after {@code from}
     * @param who     label chosen by whoever made it, not checked; not blank
     * @param reason  why; not blank
     * @param madeAt  when it was made, UTC
     */
    record Silence(String id, AlertMatch match, Instant from, Instant until, String who, String reason, Instant madeAt)
            implements AlertHandling {

        public Silence {
            requirePart("silence id", id);
            Check.notBlank("who of a silence", who);
            Check.notBlank("reason of a silence", reason);
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "silence from " + from + " ends at " + until + ", wanted an end after the start");
            }
        }

        /** Whether it holds at an instant. */
        public boolean isActive(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }

        @Override
        public String key() {
            return keyOf(id);
        }

        /** Key of the silence with this id. */
        public static String keyOf(String id) {
            return "silence/" + id;
        }
    }

    /**
     * Someone looks after an alert: nobody is reminded of it any more, until it is resolved or gets worse.
     *
     * @param alertId   the alert
     * @param severity  worst severity it had reached then; a worse one is told again
     * @param who       label chosen by whoever acknowledged, not checked; not blank
     * @param note      what is known or done, null for nothing
     * @param at        when, UTC
     */
    record Acknowledgement(
            String alertId,
            Severity severity,
            String who,
            @Nullable String note,
            Instant at) implements AlertHandling {

        public Acknowledgement {
            Check.key("alert id", alertId);
            Check.notBlank("who of an acknowledgement", who);
        }

        @Override
        public String key() {
            return keyOf(alertId);
        }

        /** Key of the acknowledgement of this alert. */
        public static String keyOf(String alertId) {
            return "acknowledgement/" + alertId;
        }
    }

    /**
     * A channel was told of an alert: the last message it took.
     *
     * @param channel    name of the channel; no {@code /}
     * @param alertId    the alert
     * @param series     name of its series, for when the alert itself is gone; not blank
     * @param startedAt  when it started, event time, for the same reason
     * @param notice     what was told
     * @param severity   severity that was told
     * @param messages   messages the channel took about this alert so far, at least 1
     * @param at         when the last one was taken, UTC
     */
    record Notified(
            String channel,
            String alertId,
            String series,
            Instant startedAt,
            NoticeKind notice,
            Severity severity,
            int messages,
            Instant at)
            implements AlertHandling {

        public Notified {
            requirePart("channel", channel);
            Check.key("alert id", alertId);
            Check.notBlank("series of a notified alert", series);
            if (messages < 1) {
                throw new IllegalArgumentException(messages + " messages were taken, wanted at least 1");
            }
        }

        @Override
        public String key() {
            return keyOf(channel, alertId);
        }

        /** Key of what a channel was told of an alert. */
        public static String keyOf(String channel, String alertId) {
            return "notified/" + channel + "/" + alertId;
        }
    }

    private static void requirePart(String what, String text) {
        Check.key(what, text);
        if (text.contains("/")) {
            throw new IllegalArgumentException(what + " \"" + text + "\" holds /, which separates the parts of a key");
        }
    }
}
