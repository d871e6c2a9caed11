package kvisa.dashboard.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import kvisa.contract.alert.SpikeAlert;
import kvisa.dashboard.alerting.AlertBoard;
import kvisa.dashboard.alerting.Handlings;
import kvisa.dashboard.history.History;
import kvisa.dashboard.query.TimeRange;

/** Alerts of some time with what was done about them, as they stand now. */
record AlertBoards(History history, InstantSource clock) {

    /** What overlaps an alert may begin before the range that is asked for; so more is looked at than is shown. */
    private static final Duration AROUND = Duration.ofDays(2);

    AlertBoard of(TimeRange range) {
        TimeRange wide = new TimeRange(range.from().minus(AROUND), range.to().plus(AROUND));
        return AlertBoard.of(history.alerts(wide, Set.of()), Handlings.of(history.handling()), clock.instant());
    }

    AlertBoard around(SpikeAlert alert) {
        return of(new TimeRange(alert.times().startedAt(), alert.times().asOf().plusNanos(1)));
    }
}
