package kvisa.dashboard.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import org.junit.jupiter.api.Test;

class SeriesScopeTest {

    @Test
    void isWhatTheSeriesCounts() {
        SeriesFilter filter = new SeriesFilter(
                null, List.of("weibo-hotsearch"), Language.ZH, false, Stance.OPPOSE, XenophobiaLevel.of(1), Theme.JOBS);

        assertThat(SeriesScope.of(filter))
                .isEqualTo(new SeriesScope(true, null, Set.of("weibo-hotsearch"), "zh", "jobs", "oppose", 1, false));
    }

    @Test
    void isUnknownWhereTheAlertDoesNotTell() {
        assertThat(SeriesScope.of(null)).isEqualTo(SeriesScope.UNKNOWN);
        assertThat(SeriesScope.UNKNOWN.covers(SeriesScope.of(SeriesFilter.ON_TOPIC)))
                .isFalse();
    }
}
