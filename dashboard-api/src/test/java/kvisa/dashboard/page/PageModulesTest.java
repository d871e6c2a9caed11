package kvisa.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.query.WilsonInterval;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The computing modules of the page, called in a real browser. Skipped where there is no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageModulesTest {

    @SuppressWarnings("NullAway.Init") // started before all tests, or none runs
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // started before all tests, or none runs
    private SeededServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Browser.startOrSkip();
        server = new SeededServer(folder, new HistoryBatch.Builder().build());
        browser.open(server.page("?lang=en"));
    }

    @AfterAll
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 1", "137, 234", "1, 1000"})
    void intervalsAreThoseOfTheServer(int posts, int of) {
        WilsonInterval expected = WilsonInterval.of(posts, of);

        Object ends = browser.inModule(
                "/js/stats.js", "(({ low, high }) => [low, high])(m.wilson(" + posts + ", " + of + "))");

        assertThat(ends)
                .asInstanceOf(InstanceOfAssertFactories.list(Number.class))
                .satisfies(both -> {
                    assertThat(both.get(0).doubleValue()).isCloseTo(expected.low(), within(1e-6));
                    assertThat(both.get(1).doubleValue()).isCloseTo(expected.high(), within(1e-6));
                });
    }

    @Test
    void aShareOfNothingIsUnknownNotZero() {
        assertThat(browser.inModule("/js/stats.js", "m.wilson(0, 0)")).isNull();
    }

    @Test
    void overlappingEvidenceKeepsEveryMarkAndEveryCharacter() {
        String spans =
                "[{start:0,end:4,aspect:'stance'},{start:2,end:6,aspect:'theme'},{start:5,end:99,aspect:'stance'}]";

        Object pieces = browser.inModule(
                "/js/view/evidence.js", "m.pieces('🆗K签滚出去', " + spans + ").map((p) => p.text + '|' + p.spans.length)");

        assertThat(pieces).isEqualTo(List.of("🆗|1", "K签|2", "滚|1", "出|2", "去|1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-28, Asia/Shanghai, 2025-09-27T16:00:00Z",
        "2025-09-28T18:30, Asia/Kolkata, 2025-09-28T13:00:00Z",
        "2025-03-09T12:00, America/New_York, 2025-03-09T16:00:00Z",
        "2025-11-02, America/New_York, 2025-11-02T04:00:00Z",
        "2025-09-28T10:00:00Z, Asia/Shanghai, 2025-09-28T10:00:00Z"
    })
    void wallClockTimesAreReadInTheirZone(String local, String zone, String instant) {
        assertThat(browser.inModule("/js/range.js", "m.instantOf('" + local + "', '" + zone + "')"))
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"24, PT15M", "168, PT1H", "720, PT6H", "8760, P7D"})
    void longPeriodsGetCoarserSteps(int hours, String bucket) {
        String range = "{ from: '2025-01-01T00:00:00Z', to: m.iso(Date.parse('2025-01-01T00:00:00Z') + " + hours
                + " * m.HOUR) }";

        assertThat(browser.inModule("/js/range.js", "m.chooseBucket(" + range + ", 180).name"))
                .isEqualTo(bucket);
    }

    @Test
    void anUnseenStepIsPartOfAGapAndAQuietOneIsNot() {
        String step = "(start, seen) => ({ start, end: start + 1, seen })";
        String steps = "((s) => [s(0, true), s(1, false), s(2, false), s(3, true), s(4, false)])(" + step + ")";

        assertThat(browser.inModule("/js/stats.js", "JSON.stringify(m.unseenRuns(" + steps + "))"))
                .isEqualTo("[[1,3],[4,5]]");
    }
}
