package kvisa.dashboard.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import kvisa.contract.handling.AlertHandling;

/** What was done about alerts long enough ago that nobody will ask. */
public final class OutdatedHandling {

    /** How long an ended silence, the last message about an alert and an acknowledgement are kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private OutdatedHandling() {}

    /**
     * Keys that can go.
     *
     * @param isOpen  whether the alert with this id exists and is not resolved
     */
    public static List<String> keys(Handlings handlings, Predicate<String> isOpen, Instant now) {
        Instant oldest = now.minus(KEPT);
        return handlings
                .ofKind(AlertHandling.class)
                .filter(each -> isOutdated(each, isOpen, oldest))
                .map(AlertHandling::key)
                .sorted()
                .toList();
    }

    private static boolean isOutdated(AlertHandling handling, Predicate<String> isOpen, Instant oldest) {
        if (handling instanceof AlertHandling.Silence silence) {
            return silence.until().isBefore(oldest);
        }
        if (handling instanceof AlertHandling.Acknowledgement acknowledgement) {
            return acknowledgement.at().isBefore(oldest) && !isOpen.test(acknowledgement.alertId());
        }
        if (handling instanceof AlertHandling.Notified notified) {
            return notified.notice().isLast() && notified.at().isBefore(oldest);
        }
        throw new AssertionError(handling);
    }
}
