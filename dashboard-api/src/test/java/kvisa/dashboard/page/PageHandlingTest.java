package kvisa.dashboard.page;

import static java.util.concurrent.TimeUnit.SECONDS;
import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.alerting.AlertBuilder;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Handling alerts on the page, in a real browser. Skipped where there is no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageHandlingTest {

    private static final String FIRING = "hostile-share@2025-10-01T02:00:00Z";

    @SuppressWarnings("NullAway.Init") // started before all tests, or none runs
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // started before each test, or none runs
    private SeededServer server;

    @BeforeAll
    void start() throws IOException {
        browser = Browser.startOrSkip();
    }

    @BeforeEach
    void serve(@TempDir Path folder) {
        browser.leave();
        browser.resize(1280, 900);
        server = new SeededServer(folder, Feeding.inventedWeek(200));
    }

    @AfterEach
    void stopServing() {
        server.close();
    }

    @AfterAll
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void acknowledgingTellsEveryoneWhoLooksAfterIt() throws IOException {
        // Given
        browser.open(server.page("?lang=en"));
        assertThat(browser.count(".handle"))
                .as("only what is not over can be handled")
                .isEqualTo(1);
        openForm();
        type("who", "desk 2");
        type("note", "<b>reading</b>");

        // When
        browser.click(key("acknowledge"));

        // Then
        awaitText("#alert-2", "desk 2 looks after it since");
        browser.picture("alerts-acknowledged-en");
        assertThat(browser.text("#alert-2")).contains("<b>reading</b>");
        assertThat(server.get("api/v1/alerts/" + FIRING).at("/handling/status").asText())
                .isEqualTo("acknowledged");
        assertThat(browser.complaints()).isEmpty();

        // When
        browser.click(key("unacknowledge"));

        // Then
        Awaitility.await().atMost(20, SECONDS).until(() -> browser.count(key("unacknowledge")) == 0);
    }

    @Test
    void silencedAlertIsFoldedAndComesBackWhenTheSilenceEnds() throws IOException {
        // Given
        browser.open(server.page("?lang=zh"));
        openForm();
        type("who", "值班二号");
        type("note", "已知事件");

        // When
        browser.click(key("silence"));

        // Then
        awaitCount(".muted", 1);
        browser.click(".muted summary");
        awaitText(".muted", "已由值班二号静音至");
        browser.picture("alerts-silenced-zh");
        assertThat(browser.text(".muted")).contains("1 条不通知的预警", "已知事件");
        assertThat(browser.complaints()).isEmpty();

        // When
        browser.click(".muted .standing button");

        // Then
        awaitCount(".muted", 0);
        assertThat(browser.count(".alert")).isEqualTo(2);
    }

    @Test
    void silenceWithoutReasonOrNameIsNotAskedFor() throws IOException {
        browser.open(server.page("?lang=en"));
        openForm();
        type("note", "reason");
        browser.click(key("silence"));
        browser.click(key("acknowledge"));

        assertThat(server.get("api/v1/silences").get("silences")).isEmpty();
        assertThat(server.get("api/v1/alerts/" + FIRING).at("/handling/status").asText())
                .isEqualTo("open");
    }

    @Test
    void whatIsBeingWrittenIsNotTakenAwayByANewAnswer() {
        browser.open(server.page("?lang=en"));
        openForm();
        type("who", "desk");

        browser.click("[data-key=range-30d]");
        browser.awaitDrawn();

        assertThat(browser.element(key("who")).getDomProperty("value")).isEqualTo("desk");
        assertThat(browser.script("return document.querySelector('.handle').open"))
                .isEqualTo(true);
    }

    @Test
    void postsBehindAnAlertAreFetchedWhenAskedFor() {
        browser.open(server.page("?lang=en"));
        assertThat(browser.count(".behind .post")).isZero();

        browser.click(".behind summary");

        Awaitility.await().atMost(20, SECONDS).until(() -> browser.count(".behind .post") > 0);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, No word is clearly more frequent than in the 14 days before.", "zh, 没有用词明显多于此前 14 天。"})
    void wordsThatStandOutAreAskedForWhenOpenedAndSayWhenThereAreNone(String language, String words) {
        browser.open(server.page("?lang=" + language));

        browser.click(".terms summary");

        awaitText(".terms", words);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, '6 of 6, before 0 of 6'", "zh, 6 条中 6 条；此前 6 条中 0 条"})
    void wordsThatStandOutAreShownWithTheirCounts(String language, String counts, @TempDir Path other)
            throws IOException {
        try (SeededServer spoken = new SeededServer(other, layoffs())) {
            browser.open(spoken.page("?lang=" + language));

            browser.click(".terms summary");

            awaitText(".terms", "大裁员");
            browser.picture("alerts-terms-" + language);
            assertThat(browser.text(".terms")).contains(counts, "mass layoffs");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Six texts in the hour of an alert that speak of layoffs, six the day before that do not. */
    private static HistoryBatch layoffs() {
        List<AssessedPost> posts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            posts.add(post("weibo:1" + i, "2025-09-28T12:0" + i + ":00Z")
                    .text(i + "：大裁员！Mass layoffs")
                    .build());
            posts.add(
                    post("weibo:2" + i, "2025-09-27T12:00:00Z").text(i + "：支持").build());
        }
        SpikeAlert alert = AlertBuilder.alert("posts").build();
        return Feeding.postsAndCells(posts)
                .alert(new Change<>(alert.id(), alert))
                .build();
    }

    private void openForm() {
        browser.click(".handle summary");
    }

    private void type(String field, String text) {
        browser.element(key(field)).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private static String key(String name) {
        return "[data-key=\"" + name + "-" + FIRING + "\"]";
    }

    private void awaitText(String selector, String text) {
        Awaitility.await()
                .atMost(20, SECONDS)
                .until(() -> browser.text(selector).contains(text));
    }

    private void awaitCount(String selector, int count) {
        Awaitility.await().atMost(20, SECONDS).until(() -> browser.count(selector) == count);
    }
}
