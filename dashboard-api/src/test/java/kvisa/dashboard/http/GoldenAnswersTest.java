package kvisa.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.dashboard.PostBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers over real HTTP, field by field and in order; {@code -Dgolden=update} rewrites the files. */
class GoldenAnswersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(
                folder,
                TestServer.fixed(PostBuilder.post("weibo:1", "2025-09-28T15:10:00Z")
                        .build()
                        .assessment()));
        server.store.apply(GoldenHistory.batch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aggregates-default-head.json | Aggregates | /api/v1/aggregates?bucket=P1D&groupBy=stance,language",
                "aggregates-totals-hours.json | Aggregates"
                        + " | /api/v1/aggregates?from=2025-09-28T20:00&to=2025-09-29T02:00&groupBy=&relevant=any",
                "aggregates-theme.json | Aggregates"
                        + " | /api/v1/aggregates?from=2025-09-28T15:00:00Z&to=2025-09-28T17:00:00Z&groupBy=theme&bucket=PT2H",
                "aggregates-target.json | Aggregates"
                        + " | /api/v1/aggregates?from=2025-09-28&to=2025-09-30&bucket=P1D&groupBy=target,xenophobia&tz=UTC",
                "aggregates-filtered.json | Aggregates"
                        + " | /api/v1/aggregates?from=2025-09-28&to=2025-09-29&bucket=P1D&platform=x&stance=oppose,neutral&theme=jobs,fairness&groupBy=platform,relevant&tz=UTC",
                "aggregates-texts.json | Aggregates | /api/v1/aggregates?bucket=P1D&groupBy=stance&unit=texts",
                "aggregates-authors.json | Aggregates | /api/v1/aggregates?bucket=P1D&groupBy=theme&unit=authors",
                "copies.json | Copies | /api/v1/copies",
                "copies-none.json | Copies | /api/v1/copies?platform=nowhere",
                "summary-default.json | Summary | /api/v1/summary",
                "summary-theme-and-target.json | Summary | /api/v1/summary?theme=jobs&target=none,foreigner-general",
                "summary-empty.json | Summary | /api/v1/summary?platform=nowhere",
                "posts.json | Posts | /api/v1/posts?limit=2",
                "posts-next.json | Posts"
                        + " | /api/v1/posts?limit=2&order=newest&cursor=MjAyNS0wOS0yOFQxNjowMDowMFogd2VpYm86NA",
                "alerts.json | Alerts | /api/v1/alerts?state=resolved,firing",
                "alert.json | Alert | /api/v1/alerts/oppose-posts@2025-09-28T15:00:00Z",
                "status.json | Status | /api/v1/status",
                "coverage.json | Coverage | /api/v1/coverage",
                "health.json | Health | /health",
            })
    void answerIsAsAgreedAndAsDescribed(String file, String schema, String path) throws IOException {
        // When
        HttpResponse<String> answer = server.get(path);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
        assertGolden(file, pretty(answer.body()));
        assertMatches(schema, answer.body());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aggregates.csv"
                        + " | /api/v1/aggregates?from=2025-09-28T20:00&to=2025-09-29T02:00&groupBy=stance,xenophobia&format=csv",
                "aggregates-authors.csv"
                        + " | /api/v1/aggregates?from=2025-09-28T22:00&to=2025-09-29T02:00&unit=authors&format=csv",
                "copies.csv | /api/v1/copies?limit=1&format=csv",
                "posts.csv | /api/v1/posts?format=csv&limit=4"
            })
    void tableIsAsAgreed(String file, String path) throws IOException {
        // When
        HttpResponse<String> answer = server.get(path);

        // Then
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertGolden(file, answer.body());
    }

    @Test
    void tableOfPostsTellsWhereItGoesOn() {
        // When
        HttpResponse<String> first = server.get("/api/v1/posts?format=csv&limit=4");
        String cursor = first.headers().firstValue("X-Next-Cursor").orElseThrow();
        HttpResponse<String> last = server.get("/api/v1/posts?format=csv&limit=4&cursor=" + cursor);

        // Then
        assertThat(last.body().lines()).hasSize(2).last().asString().startsWith("weibo:1,");
        assertThat(last.headers().firstValue("X-Next-Cursor")).isEmpty();
    }

    @Test
    void classifiedTextComesBackFlatWithItsIdFirst() throws IOException {
        // When
        HttpResponse<String> answer =
                server.post("/api/v1/classify", "{\"id\":\"a\",\"text\":\"K签证\",\"lang\":\"zh\"}");
        HttpResponse<String> nameless = server.post("/api/v1/classify", "{\"text\":\"\"}");

        // Then
        assertGolden("classify.json", pretty(answer.body()));
        assertMatches("Classification", answer.body());
        assertThat(nameless.body()).startsWith("{\"id\":null,\"language\":");
    }

    private static void assertMatches(String schema, String body) throws IOException {
        JsonSchema described = OpenApi.schema(schema);
        assertThat(described.validate(MAPPER.readTree(body))).isEmpty();
    }

    private static String pretty(String body) throws IOException {
        JsonNode tree = MAPPER.readTree(body);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
