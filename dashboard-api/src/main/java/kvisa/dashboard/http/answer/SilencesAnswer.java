package kvisa.dashboard.http.answer;

import java.time.Instant;
import java.util.List;
import kvisa.contract.handling.AlertHandling;
import kvisa.contract.handling.AlertMatch;

/**
 * Answer of {@code GET /api/v1/silences}.
 *
 * @param silences  latest end first
 */
public record SilencesAnswer(List<Item> silences) {

    /**
     * One silence.
     *
     * @param id      its id
     * @param state   {@code coming}, {@code active} or {@code ended}
     * @param match   which alerts
     * @param from    first instant of silence
     * @param until   first instant after it
     * @param who     label chosen by whoever made it
     * @param reason  why
     * @param madeAt  when it was made
     */
    public record Item(
            String id,
            String state,
            AlertMatch match,
            Instant from,
            Instant until,
            String who,
            String reason,
            Instant madeAt) {

        /** A silence as it stands at an instant. */
        public static Item of(AlertHandling.Silence silence, Instant now) {
            String later = now.isBefore(silence.from()) ? "coming" : "ended";
            return new Item(
                    silence.id(),
                    silence.isActive(now) ? "active" : later,
                    silence.match(),
                    silence.from(),
                    silence.until(),
                    silence.who(),
                    silence.reason(),
                    silence.madeAt());
        }
    }
}
