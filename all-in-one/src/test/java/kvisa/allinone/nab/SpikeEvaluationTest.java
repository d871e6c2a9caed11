package kvisa.allinone.nab;

import static org.assertj.core.api.Assertions.assertThat;

import kvisa.allinone.SharedData;
import org.junit.jupiter.api.Test;

/** What docs/decisions/0011-spike-detector.md claims of the shipped detector, on the public series. */
class SpikeEvaluationTest {

    @Test
    void shippedSettingsKeepTheirScoreAndMissNothing() throws Exception {
        NabData data = NabData.read(SharedData.file("data/nab_dev"));

        SpikeReport report = SpikeEvaluation.of(data);

        assertThat(report.scores().get(0).profile()).isEqualTo("standard");
        assertThat(report.scores().get(0).shipped()).isGreaterThan(88.5);
        assertThat(report.series()).allSatisfy(each -> assertThat(each.found()).isEqualTo(each.windows()));
        assertThat(report.falseAlerts().asGiven()).isLessThanOrEqualTo(0.5);
        assertThat(report.falseAlerts().hourlySums()).isLessThanOrEqualTo(0.5);
        assertThat(report.leftOut()).allSatisfy(each -> assertThat(each.score()).isGreaterThan(80));
        assertThat(report.thinned()).allSatisfy(each -> assertThat(each.score()).isGreaterThan(85));
        assertThat(report.sensitivity())
                .filteredOn(each -> each.factor() == 0.75 || each.factor() == 1.25)
                .allSatisfy(each -> assertThat(each.score()).isGreaterThan(80));
        assertThat(SpikeReportTable.render(report)).contains("ARTime 83.8", "x1.25", "smallestDeviation");
    }
}
