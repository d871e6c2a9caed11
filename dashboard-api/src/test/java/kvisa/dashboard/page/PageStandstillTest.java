package kvisa.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kvisa.contract.progress.IngestProgress;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.PostBuilder;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says while nothing comes from any source, in a real browser. Skipped where there is no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStandstillTest {

    @SuppressWarnings("NullAway.Init") // started before all tests, or none runs
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        browser = Browser.startOrSkip();
    }

    @BeforeEach
    void leave() {
        browser.leave();
    }

    @AfterAll
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Nothing new has come from any source since", "zh, 起没有任何来源的新数据"})
    void saysInOneLineThatNothingComesAnyMore(String language, String words, @TempDir Path folder) throws IOException {
        Instant last = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(6));
        try (SeededServer server = new SeededServer(folder, liveUntil(last))) {
            browser.open(server.page("?lang=" + language));

            assertThat(server.get("api/v1/status").get("nothingNewSince").asText())
                    .isEqualTo(last.plus(Duration.ofHours(1)).toString());
            assertThat(browser.text("#standstill")).contains(words);
            assertThat(browser.complaints()).isEmpty();
            browser.picture("standstill-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void saysNothingOfAnArchive(String language, @TempDir Path folder) throws IOException {
        try (SeededServer server = new SeededServer(folder, Feeding.inventedWeek(50))) {
            browser.open(server.page("?lang=" + language));

            assertThat(server.get("api/v1/status").get("nothingNewSince").isNull())
                    .isTrue();
            assertThat(browser.script("return document.getElementById('standstill').hidden;"))
                    .isEqualTo(true);
        }
    }

    private static HistoryBatch liveUntil(Instant hour) {
        HistoryBatch.Builder batch = Feeding.postsAndCells(
                List.of(PostBuilder.post("weibo:1", hour.toString()).build()));
        LocalDate day = LocalDate.ofInstant(hour, ZoneOffset.UTC);
        int ofDay = hour.atOffset(ZoneOffset.UTC).getHour();
        IngestProgress coverage = new IngestProgress.Coverage(
                "weibo", "crawler", "file", day, List.of(new IngestProgress.HourCount(ofDay, 1, 1)));
        batch.progress(new Change<>(coverage.key(), coverage));
        for (int ago = 0; ago < 5; ago++) {
            batch.liveHour(hour.minus(Duration.ofHours(ago)));
        }
        return batch.build();
    }
}
