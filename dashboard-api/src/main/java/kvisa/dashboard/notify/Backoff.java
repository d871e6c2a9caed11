package kvisa.dashboard.notify;

import java.time.Duration;
import java.time.Instant;

/** When a channel that failed is tried again: after 5 s, then twice as long each time, up to 5 min. Not thread-safe. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Duration pause = FIRST;
    private Instant next = Instant.MIN;

    boolean isOver(Instant now) {
        return !now.isBefore(next);
    }

    boolean isFailing() {
        return !next.equals(Instant.MIN);
    }

    Duration failed(Instant now) {
        Duration waited = pause;
        next = now.plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return waited;
    }

    void worked() {
        pause = FIRST;
        next = Instant.MIN;
    }
}
