package kvisa.dashboard.alerting;

import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertMatch;
import kvisa.contract.wire.WireName;
import org.jspecify.annotations.Nullable;

/** Whether a silence is about an alert. A part that the alert does not tell matches nothing. */
final class SilenceMatching {

    private SilenceMatching() {}

    static boolean matches(AlertMatch match, WatchedAlert watched) {
        SpikeAlert alert = watched.alert();
        SeriesScope scope = watched.scope();
        return admits(match.series(), alert.series().name())
                && admits(match.measure(), alert.series().measure())
                && (match.severity() == null || match.severity() == alert.severity())
                && admits(name(match.language()), scope.language())
                && admits(match.platform(), scope.platform())
                && admits(name(match.theme()), scope.theme());
    }

    private static boolean admits(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }

    private static @Nullable String name(@Nullable Enum<?> wanted) {
        return wanted == null ? null : WireName.of(wanted);
    }
}
