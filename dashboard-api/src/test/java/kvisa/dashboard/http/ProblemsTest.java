package kvisa.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.FeedState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder, Classifier.NONE);
        server.store.apply(GoldenHistory.batch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}?{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "aggregates | bucket=PT7M | bucket",
                "aggregates | bucket=hour | bucket",
                "aggregates | bucket=PT5M&from=2025-01-01&to=2025-03-01 | bucket",
                "aggregates | groupBy=stance,colour | groupBy",
                "aggregates | groupBy=theme,target | theme",
                "aggregates | theme=jobs&groupBy=target | theme",
                "aggregates | format=xml | format",
                "aggregates | unit=likes | unit",
                "aggregates | unit=posts,texts | unit",
                "copies | limit=101 | limit",
                "copies | unit=texts | unit",
                "aggregates | tz=Mars/Base | tz",
                "aggregates | from=yesterday | from",
                "aggregates | from=1969-12-31T00:00:00Z | from",
                "aggregates | to=9999-12-31 | to",
                "aggregates | from=2025-09-02&to=2025-09-01 | to",
                "aggregates | from=2025-09-02&to=2025-09-02 | to",
                "aggregates | from=2030-01-01 | to",
                "summary | language=zh,klingon | language",
                "summary | platform=Weibo! | platform",
                "summary | stance= ,oppose | stance",
                "summary | xenophobia=3 | xenophobia",
                "summary | theme=work | theme",
                "summary | target=everyone | target",
                "summary | relevant=yes | relevant",
                "summary | stance=oppose&stance=support | stance",
                "posts | limit=0 | limit",
                "posts | limit=501 | limit",
                "posts | limit=many | limit",
                "posts | cursor=%25%25 | cursor",
                "posts | cursor=bm8gY3Vyc29y | cursor",
                "posts | order=oldest | order",
                "alerts | state=closed | state",
                "alerts/x | verbose=1 | verbose",
                "status | verbose=1 | verbose",
                "coverage | platform=weibo | platform",
                "coverage | from=1990-01-01 | from",
                "stream | from=now | from",
            })
    void badParameterIsRefusedByName(String path, String query, String parameter) throws IOException {
        // When
        HttpResponse<String> answer = server.get("/api/v1/" + path + "?" + query.replace(" ", "%20"));

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(OpenApi.schema("Problem").validate(problem)).isEmpty();
        assertThat(problem.get("problems").findValuesAsText("parameter")).containsExactly(parameter);
    }

    @Test
    void everyBadParameterIsListedAtOnce() throws IOException {
        // When
        HttpResponse<String> answer =
                server.get("/api/v1/aggregates?from=x&to=y&tz=z&bucket=1&groupBy=a,b&language=c&format=d&colour=red");

        // Then
        JsonNode problems = new ObjectMapper().readTree(answer.body()).get("problems");
        assertThat(problems.findValuesAsText("parameter"))
                .containsExactlyInAnyOrder(
                        "tz", "from", "to", "bucket", "language", "groupBy", "groupBy", "format", "colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | body",
                "{ | body",
                "[] | body",
                "{} | text",
                "{\"text\":5} | text",
                "{\"text\":\"a\",\"lang\":5} | lang",
                "{\"text\":\"a\",\"id\":5} | id",
                "{\"text\":\"a\",\"author\":\"b\"} | author",
                "{\"text\":\"a\",\"text\":\"b\"} | body",
            })
    void badTextToClassifyIsRefusedByField(String body, String field) throws IOException {
        // When
        HttpResponse<String> answer = server.post("/api/v1/classify", body);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("problems").findValuesAsText("parameter")).containsExactly(field);
    }

    @Test
    void tooLongATextIsRefusedUnread() {
        // When
        HttpResponse<String> answer =
                server.post("/api/v1/classify", "{\"text\":\"" + "a".repeat(ClassifyHandler.MAX_BODY) + "\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void withoutAClassifierTheAnswerSaysWhatWouldHelp() {
        // When
        HttpResponse<String> answer = server.post("/api/v1/classify", "{\"text\":\"a\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("no-classifier").contains("api.classifier.url");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "GET, /api/v1/alerts/nobody, 404",
        "GET, /api/v2/aggregates, 404",
        "POST, /api/v1/aggregates, 405",
        "GET, /api/v1/classify, 404",
        "DELETE, /api/v1/posts, 405"
    })
    void whatIsNotThereIsAProblemToo(String method, String path, int status) {
        // When
        HttpResponse<String> answer =
                server.send(path, request -> request.method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void healthIsDownOnceFollowingHasFailed() {
        FeedState before = server.feed;
        try {
            // Given
            server.feed = new FeedState(FeedState.Phase.FAILED, "disk full", before.lag());

            // When
            HttpResponse<String> answer = server.get("/health");

            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo("{\"status\":\"down\",\"history\":\"readable\",\"follower\":\"failed: disk full\"}");
        } finally {
            server.feed = before;
        }
    }

    @Test
    void waitingForBrokersIsNotDown() {
        FeedState before = server.feed;
        try {
            server.feed = new FeedState(FeedState.Phase.WAITING, "no broker", before.lag());
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        } finally {
            server.feed = before;
        }
    }

    @Test
    void emptyParameterCountsAsNotGiven() {
        List.of("stance=", "groupBy=", "from=&to=", "tz=", "bucket=")
                .forEach(query -> assertThat(
                                server.get("/api/v1/aggregates?" + query).statusCode())
                        .as(query)
                        .isEqualTo(200));
    }
}
