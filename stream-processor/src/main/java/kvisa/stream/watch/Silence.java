package kvisa.stream.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a source did not show what it usually shows. Immutable.
 *
 * @param start    first hour that was missed
 * @param end      first hour that was shown again, null while it lasts
 * @param unseen   expected hours nobody looked at
 * @param empty    hours that were looked at and held no record, where there always are some
 * @param usual    records an hour like the first usually holds, at least 0
 * @param learned  hours like the first that this is learned from
 */
record Silence(Instant start, @Nullable Instant end, long unseen, long empty, double usual, int learned) {

    /** How long it lasts, or lasted. */
    Duration length(Instant now) {
        return Duration.between(start, end == null ? now : end);
    }

    /** One more hour missed. */
    Silence longer(boolean looked) {
        return new Silence(start, end, unseen + (looked ? 0 : 1), empty + (looked ? 1 : 0), usual, learned);
    }

    /** Over. */
    Silence until(Instant shown) {
        return new Silence(start, shown, unseen, empty, usual, learned);
    }
}
