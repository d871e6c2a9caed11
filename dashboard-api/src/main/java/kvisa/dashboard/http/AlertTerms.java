package kvisa.dashboard.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.SpikeAlert;
import kvisa.dashboard.alerting.SeriesScope;
import kvisa.dashboard.alerting.WatchedAlert;
import kvisa.dashboard.history.History;
import kvisa.dashboard.http.answer.TermsAnswer;
import kvisa.dashboard.query.Slice;
import kvisa.dashboard.query.TimeRange;
import kvisa.dashboard.terms.TermFinder;

/** The words and phrases that stand out behind an alert: its series up to the end of the peak, against the time before. */
record AlertTerms(History history, TermFinder finder) {

    /** As long as the usual level is learned from. */
    private static final Duration BEFORE = Duration.ofDays(14);

    /** Older alerts do not tell their step; all series had steps of an hour then. */
    private static final int OLDER_WINDOW_MINUTES = 60;

    /**
     * Distinct texts read of each side at most: enough for terms of one text in a hundred. On two busy cores a thousand
     * texts are cut in about a second.
     */
    private static final int MOST_TEXTS = 500;

    TermsAnswer of(SpikeAlert alert) {
        TimeRange peak = peak(alert);
        TimeRange before = new TimeRange(peak.from().minus(BEFORE), peak.from());
        return TermsAnswer.of(
                alert.kind() == AlertKind.SPIKE
                        ? finder.find(texts(alert, peak), texts(alert, before))
                        : TermFinder.notASpike(),
                peak,
                before);
    }

    private List<String> texts(SpikeAlert alert, TimeRange range) {
        SeriesScope scope = WatchedAlert.of(alert).scope();
        Set<String> except = scope.exceptPlatforms();
        return history.sampleTexts(new Slice(range, ScopeFilter.of(scope)), except, MOST_TEXTS);
    }

    private static TimeRange peak(SpikeAlert alert) {
        AlertTimes times = alert.times();
        int minutes = Objects.requireNonNullElse(alert.series().windowMinutes(), OLDER_WINDOW_MINUTES);
        Instant end = times.peakAt().plus(Duration.ofMinutes(minutes));
        return new TimeRange(times.startedAt(), end);
    }
}
