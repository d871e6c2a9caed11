package kvisa.dashboard.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.alerting.AlertStatus;
import kvisa.dashboard.alerting.AlertWords;
import kvisa.dashboard.alerting.HandledAlert;
import kvisa.dashboard.alerting.Muting;
import kvisa.dashboard.alerting.Words;
import org.jspecify.annotations.Nullable;

/**
 * An alert and what became of it.
 *
 * @param alert     the alert, its fields beside the following ones
 * @param handling  what became of it
 * @param words     what it is about in a few sentences, by language
 * @param terms     words and phrases that stand out behind it, left out where alerts are listed
 */
public record AlertAnswer(
        @JsonUnwrapped SpikeAlert alert,
        Handling handling,
        Map<String, String> words,
        @Nullable TermsAnswer terms) {

    /**
     * What became of an alert.
     *
     * @param status           how it stands with people
     * @param group            id of the first alert of those it belongs with
     * @param mutedBy          why nobody is told of it; empty when it is not muted
     * @param acknowledgement  who looks after it, left out when nobody does
     */
    public record Handling(
            AlertStatus status,
            String group,
            List<MutedBy> mutedBy,
            @Nullable Acknowledged acknowledgement) {}

    /**
     * Why nobody is told: a silence or a broader alert.
     *
     * @param kind    {@code silence} or {@code alert}
     * @param id      of the one or the other
     * @param series  series of the broader alert
     * @param until   end of the silence
     * @param who     who asked for it
     * @param reason  why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MutedBy(
            String kind,
            String id,
            @Nullable String series,
            @Nullable Instant until,
            @Nullable String who,
            @Nullable String reason) {

        static MutedBy of(Muting muting) {
            if (muting instanceof Muting.BySilence by) {
                AlertHandling.Silence silence = by.silence();
                return new MutedBy("silence", silence.id(), null, silence.until(), silence.who(), silence.reason());
            }
            if (muting instanceof Muting.ByAlert by) {
                return new MutedBy(
                        "alert", by.broader().id(), by.broader().series().name(), null, null, null);
            }
            throw new AssertionError(muting);
        }
    }

    /**
     * Who looks after an alert.
     *
     * @param who       label they chose
     * @param note      what is known or done, left out when nothing was said
     * @param at        since when
     * @param severity  worst severity it had reached then
     */
    public record Acknowledged(String who, @Nullable String note, Instant at, Severity severity) {

        /** What an acknowledgement says. */
        public static Acknowledged of(AlertHandling.Acknowledgement acknowledgement) {
            return new Acknowledged(
                    acknowledgement.who(), acknowledgement.note(), acknowledgement.at(), acknowledgement.severity());
        }
    }

    /**
     * The answer made of an alert.
     *
     * @param zone  zone of the times in its words
     */
    public static AlertAnswer of(HandledAlert handled, ZoneId zone) {
        Map<String, String> words = new TreeMap<>();
        for (Words.Tongue tongue : Words.Tongue.values()) {
            words.put(tongue.code(), new AlertWords(Words.of(tongue, zone)).of(handled.alert()));
        }
        return new AlertAnswer(
                handled.alert(),
                new Handling(
                        handled.status(),
                        handled.group(),
                        handled.mutedBy().stream().map(MutedBy::of).toList(),
                        handled.acknowledgement().map(Acknowledged::of).orElse(null)),
                words,
                null);
    }

    /** The same with the terms that stand out behind it. */
    public AlertAnswer with(TermsAnswer found) {
        return new AlertAnswer(alert, handling, words, found);
    }
}
