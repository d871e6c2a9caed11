package kvisa.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.classify.Classifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private static final String ECHARTS = "/vendor/echarts-6.1.0/echarts.min.js";

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder, Classifier.NONE);
        server.store.apply(Feeding.inventedWeek(200));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/status", "/api/v1/nothing", "/api/v1/summary?x=1", "/health", "/metrics"})
    void everyAnswerForbidsForeignContent(String path) {
        // When
        HttpResponse<String> answer = server.get(path);

        // Then
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void answersOfTheInterfaceAreNotStored() {
        assertThat(server.get("/api/v1/status").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void largeAnswersAreCompressedForWhoAsks() {
        // When
        HttpResponse<byte[]> answer = compressed("/api/v1/posts");

        // Then
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body().length)
                .isLessThan(server.get("/api/v1/posts").body().length() / 2);
    }

    @Test
    void pageFileIsCompressedAndNotSentAgainWhileUnchanged() {
        // Given
        HttpResponse<byte[]> first = compressed(ECHARTS);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        // When
        HttpResponse<String> again = server.send(ECHARTS, request -> request.header("If-None-Match", etag));

        // Then
        assertThat(first.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void headGivesTheHeadersOfGet() {
        // When
        HttpResponse<String> answer =
                server.send(ECHARTS, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vendor/",
                "/vendor",
                "/vendor/echarts-6.1.0",
                "/../openapi.json",
                "/vendor/../../openapi.json",
                "/%2e%2e/openapi.json",
                "/..%2fopenapi.json",
                "/.hidden.js",
                "//openapi.json",
                "/kvisa/dashboard/Dashboard.class"
            })
    void nothingOutsideThePageIsReached(String path) {
        // When
        HttpResponse<String> answer = server.get(path);

        // Then
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("\"openapi\": ");
    }

    @Test
    void requestsAreCountedByRouteAndNeverByPath() {
        // Given
        server.get("/api/v1/alerts/some-id-of-someone");
        server.get("/no/such/file.js");

        // When
        String metrics = server.get("/metrics").body();

        // Then
        assertThat(metrics)
                .contains(
                        "kvisa_api_requests_seconds_count{method=\"GET\",route=\"/api/v1/alerts/<id>\",status=\"4xx\"}")
                .contains("route=\"/<file>\"")
                .doesNotContain("some-id-of-someone")
                .doesNotContain("no/such/file");
    }

    private static HttpResponse<byte[]> compressed(String path) {
        return server.send(
                path, request -> request.header("Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());
    }
}
