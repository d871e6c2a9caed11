package kvisa.dashboard.page;

import static java.util.concurrent.TimeUnit.SECONDS;
import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.history.HistoryBatch;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page in a real browser, on the real server, over invented posts. Skipped where there is no Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private static final int POSTS = 600;

    @SuppressWarnings("NullAway.Init") // started before all tests, or none runs
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // started before all tests, or none runs
    private SeededServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Browser.startOrSkip();
        server = new SeededServer(folder, Feeding.inventedWeek(POSTS));
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

    @BeforeEach
    void freshDesktop() {
        browser.leave();
        browser.resize(1280, 900);
    }

    @ParameterizedTest
    @CsvSource({"en, oppose the policy, Authored demonstration data", "zh, 反对该政策, 此处为编写的演示数据"})
    void showsTheFiguresOfTheSummaryInBothLanguages(String language, String words, String demonstration)
            throws IOException {
        // Given
        JsonNode summary = server.get("api/v1/summary");

        // When
        browser.open(server.page("?lang=" + language));

        // Then
        browser.picture("figures-" + language);
        JsonNode oppose = share(summary.get("stance"), "oppose");
        JsonNode both = share(summary.get("hostileShareByStance"), "oppose");
        assertThat(browser.text("#figure-oppose"))
                .contains(
                        words,
                        percent(oppose, "share"),
                        percent(oppose, "low").replace("%", "–" + percent(oppose, "high")));
        assertThat(browser.text("#figure-both")).contains(percent(both, "share"));
        assertThat(browser.text("#quote"))
                .contains(
                        percent(oppose, "share"),
                        percent(both, "share"),
                        summary.get("modelId").asText());
        assertThat(browser.text("#demo")).contains(demonstration);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, en", "390, zh", "320, en", "768, zh", "1280, en"})
    void neverScrollsSideways(int width, String language) throws IOException {
        browser.resize(width, 844);

        browser.open(server.page("?lang=" + language));

        browser.picture("width-" + width + "-" + language);
        Object beyond = browser.script("const edge = document.documentElement.clientWidth;"
                + "return [...document.querySelectorAll('body *')].filter((e) => !e.closest('.table-scroll, .skip')"
                + " && e.getBoundingClientRect().right > edge + 1).map((e) => e.tagName + '.' + e.className)"
                + ".concat(document.documentElement.scrollWidth > edge ? ['the document'] : [])");
        assertThat(beyond).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }

    @Test
    void clickingAStanceNarrowsThePostsButNotTheHeadline() {
        browser.open(server.page("?lang=en"));
        String headline = browser.text("#figure-oppose");

        browser.click("[data-key=row-support]");
        browser.awaitDrawn();

        assertThat(browser.address()).contains("stance=support");
        assertThat(browser.text("#figure-oppose")).isEqualTo(headline);
        assertThat(browser.count(".post")).isPositive().isEqualTo(browser.count(".post .label.support"));
    }

    @Test
    void anAddressBringsItsViewBack() {
        browser.open(
                server.page("?lang=zh&range=custom&from=2025-09-26&to=2025-09-27T12:00&language=en&xenophobia=1,2"));

        assertThat(browser.text("#period")).contains("2025年9月26日 00:00", "2025年9月27日 12:00");
        assertThat(browser.element("[data-key=language-en]").getDomAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(browser.count(".chip")).isEqualTo(3);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void severeHostilityIsHiddenUntilAskedFor() {
        browser.open(server.page("?lang=en&xenophobia=2"));
        int hidden = browser.count(".post .blurred");

        browser.click(".post .blurred .reveal");

        assertThat(hidden).isPositive().isEqualTo(browser.count(".post"));
        assertThat(browser.count(".post .blurred")).isEqualTo(hidden - 1);
        assertThat(browser.count(".post .guarded-text:not([inert])")).isEqualTo(1);
    }

    @Test
    void tellsInWordsHowMuchIsCopiedAndByHowMany(@TempDir Path other) throws IOException {
        List<AssessedPost> posts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            posts.add(post("weibo:" + i, "2025-09-30T08:1" + i + ":00Z")
                    .text("别让他们都跑来")
                    .textCluster("00000000000000c1")
                    .author("author-" + i % 4)
                    .stance(Stance.OPPOSE)
                    .hostile(XenophobiaLevel.SEVERE, Target.FOREIGNER_GENERAL)
                    .build());
        }
        for (int i = 0; i < 4; i++) {
            posts.add(post("zhihu:" + i, "2025-09-30T09:1" + i + ":00Z")
                    .textCluster("00000000000000d" + i)
                    .author(null)
                    .build());
        }
        try (SeededServer copied =
                new SeededServer(other, Feeding.postsAndCells(posts).build())) {
            browser.open(copied.page("?lang=en"));
            browser.picture("copies");
            assertThat(browser.text("#copies-says")).isEqualTo("60% of these posts are copies of 1 text.");
            assertThat(browser.count(".copy")).isEqualTo(1);
            assertThat(browser.text(".copy .meta")).contains("6 posts", "4 authors", "60% of the posts");
            assertThat(browser.count(".copy .blurred")).isEqualTo(1);
            assertThat(browser.text(".sure")).contains("Distinct texts", "5", "Distinct authors", "author unknown: 4");
            assertThat(browser.text("#quote")).contains("10 posts (5 distinct texts)");

            browser.click(".copy .blurred .reveal");
            assertThat(browser.count(".copy .blurred")).isZero();
            assertThat(browser.text(".copy .text")).isEqualTo("别让他们都跑来");

            browser.open(copied.page("?lang=zh"));
            assertThat(browser.text("#copies-says")).isEqualTo("这些帖子中有 60% 出自 1 段文字。");

            browser.open(copied.page("?lang=en&platform=zhihu"));
            assertThat(browser.text("#copies-says")).isEqualTo("No text was posted more than once: 4 texts.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void loadsOlderPostsBelowTheOnesShown() {
        browser.open(server.page("?lang=en"));
        int first = browser.count(".post");

        browser.click("[data-key=more]");

        Awaitility.await().atMost(10, SECONDS).until(() -> browser.count(".post") > first);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void numbersTheAlertsAndTellsThemInWords() {
        browser.open(server.page("?lang=en"));

        assertThat(browser.count(".alert")).isEqualTo(2);
        assertThat(browser.text("#alert-1"))
                .contains("Opposing posts", "101 posts", "lasted 5 hours", "Jobs 41 (usually 3.2)");
        assertThat(browser.text("#alert-2")).contains("Share hostile to foreigners", "36% of 66 posts", "under way");
    }

    @Test
    void textEntersThePageAsTextOnly() {
        browser.open(server.page("?lang=en"));

        browser.element("#try-text").sendKeys("<b>K签</b><img src=x onerror=alert(1)>");
        browser.element("#try-text").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));

        Awaitility.await().atMost(10, SECONDS).until(() -> browser.count("#try-answer .text") == 1);
        assertThat(browser.text("#try-answer")).contains("<b>K签</b><img src=x onerror=alert(1)>", "opposes 90%");
        assertThat(browser.count("#try-answer b, #try-answer img")).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hotSearchTitlesAreCountedOnlyWhenTheirPlatformIsChosen(@TempDir Path other) {
        HistoryBatch batch = Feeding.postsAndCells(List.of(
                        post("weibo:1", "2025-09-30T08:10:00Z")
                                .stance(Stance.OPPOSE)
                                .build(),
                        post("zhihu:2", "2025-09-30T08:20:00Z")
                                .stance(Stance.OPPOSE)
                                .build(),
                        post("weibo-hotsearch:a", "2025-09-30T08:00:00Z")
                                .likes(900_000L)
                                .build()))
                .build();
        try (SeededServer mixed = new SeededServer(other, batch)) {
            browser.open(mixed.page("?lang=en"));
            assertThat(browser.text("#figure-oppose")).contains("2 of 2");
            assertThat(browser.isShown(".chart.heat")).isTrue();

            browser.open(mixed.page("?lang=en&platform=weibo-hotsearch"));
            assertThat(browser.text("#figure-oppose")).contains("0 of 1");
        }
    }

    @Test
    void tellsHowManyUncertainPostsWereReadASecondTimeAndNothingWhileThereAreNone(@TempDir Path other)
            throws IOException {
        HistoryBatch batch = Feeding.postsAndCells(List.of(
                        post("weibo:1", "2025-09-30T08:10:00Z").build(),
                        post("weibo:2", "2025-09-30T08:11:00Z")
                                .refinement(RefinementState.DONE)
                                .build(),
                        post("weibo:3", "2025-09-30T08:12:00Z")
                                .refinement(RefinementState.WAITING)
                                .build(),
                        post("weibo:4", "2025-09-30T08:13:00Z")
                                .refinement(RefinementState.FAILED)
                                .build()))
                .build();
        try (SeededServer refining = new SeededServer(other, batch)) {
            browser.open(refining.page("?lang=en"));
            browser.picture("second-readings");
            assertThat(browser.text("#second-readings"))
                    .isEqualTo("1 of 3 uncertain posts read a second time; 1 waiting; 1 could not be read again");

            browser.open(refining.page("?lang=zh"));
            assertThat(browser.text("#second-readings")).isEqualTo("3 条不确定帖子中，已复读 1 条；1 条等待中；1 条无法复读");
            assertThat(browser.complaints()).isEmpty();
        }

        browser.open(server.page("?lang=en"));
        assertThat(browser.count("#second-readings")).isZero();
    }

    @Test
    void aStoreWithoutPostsSaysSoInsteadOfZero(@TempDir Path empty) {
        try (SeededServer without = new SeededServer(empty, new HistoryBatch.Builder().build())) {
            browser.open(without.page("?lang=en"));

            assertThat(browser.text("#empty")).contains("No posts yet");
            assertThat(browser.isShown("#content")).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aSilentServiceLeavesTheLastFiguresAndSaysSinceWhen(@TempDir Path other) {
        SeededServer gone = new SeededServer(other, Feeding.inventedWeek(POSTS));
        browser.open(gone.page("?lang=en"));
        String figures = browser.text("#figure-oppose");

        gone.close();
        browser.click("[data-key=range-24h]");

        Awaitility.await().atMost(20, SECONDS).until(() -> browser.isShown("#trouble"));
        assertThat(browser.text("#trouble")).contains("has not answered since");
        assertThat(browser.text("#figure-oppose")).isEqualTo(figures);
        assertThat(browser.complaints()).allMatch(line -> line.contains("ERR_"));
    }

    private static JsonNode share(JsonNode rows, String value) {
        for (JsonNode row : rows) {
            if (row.get("value").asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row " + value + " in " + rows);
    }

    /** As the page writes it: whole per cents, unless the interval is narrower than two points. */
    private static String percent(JsonNode row, String end) {
        assertThat(row.get("high").asDouble() - row.get("low").asDouble()).isGreaterThan(0.02);
        return Math.round(100 * row.get(end).asDouble()) + "%";
    }
}
