package kvisa.dashboard.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Driver;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import org.jspecify.annotations.Nullable;

/** Makes alerts: firing since noon for three hours, a warning about all posts, unless told otherwise. */
public final class AlertBuilder {

    public static final Instant NOON = Instant.parse("2025-09-28T12:00:00Z");

    private final String series;
    private String measure = "posts";
    private AlertState state = AlertState.FIRING;
    private Severity severity = Severity.WARNING;
    private Instant start = NOON;
    private Duration length = Duration.ofHours(3);
    private @Nullable String language;
    private @Nullable String theme;
    private @Nullable String platform;
    private Set<String> except = Set.of();
    private @Nullable String stance;
    private int hostile;

    private AlertBuilder(String series) {
        this.series = series;
    }

    public static AlertBuilder alert(String series) {
        return new AlertBuilder(series);
    }

    public AlertBuilder measure(String value) {
        measure = value;
        return this;
    }

    public AlertBuilder state(AlertState value) {
        state = value;
        return this;
    }

    public AlertBuilder critical() {
        severity = Severity.CRITICAL;
        return this;
    }

    public AlertBuilder start(Instant value) {
        start = value;
        return this;
    }

    public AlertBuilder length(Duration value) {
        length = value;
        return this;
    }

    AlertBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    AlertBuilder theme(@Nullable String value) {
        theme = value;
        return this;
    }

    AlertBuilder platform(@Nullable String value) {
        platform = value;
        return this;
    }

    AlertBuilder except(String... values) {
        except = Set.of(values);
        return this;
    }

    AlertBuilder stance(@Nullable String value) {
        stance = value;
        return this;
    }

    AlertBuilder hostile(int value) {
        hostile = value;
        return this;
    }

    public SpikeAlert build() {
        Instant end = start.plus(length);
        return new SpikeAlert(
                series + "@" + start,
                new WatchedSeries(series, measure),
                state,
                severity,
                new AlertTimes(start, start, end, state == AlertState.RESOLVED ? end : null),
                new SpikeReading(120, 20, 40, 120, 168, 4),
                List.of(new Driver("theme=jobs", 80, 9.5)));
    }

    WatchedAlert watched() {
        return new WatchedAlert(
                build(), new SeriesScope(true, platform, except, language, theme, stance, hostile, false));
    }
}
