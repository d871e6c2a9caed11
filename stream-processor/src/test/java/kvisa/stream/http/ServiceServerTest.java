package kvisa.stream.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import kvisa.contract.assess.Assessment;
import kvisa.contract.codec.Codecs;
import kvisa.stream.FakeAssessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceServerTest {

    private final FakeAssessor assessor = new FakeAssessor("fake-1");
    private final HttpClient client = HttpClient.newHttpClient();
    private boolean healthy = true;
    private ServiceServer server;

    @BeforeEach
    void listen() {
        Health health = new Health() {
            @Override
            public boolean isHealthy() {
                return healthy;
            }

            @Override
            public String state() {
                return healthy ? "RUNNING" : "ERROR";
            }
        };
        server = new ServiceServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), health, () -> "kvisa_up 1\n", assessor);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void healthFollowsTheProcessor() throws Exception {
        HttpResponse<String> well = get("/health");
        healthy = false;
        HttpResponse<String> ill = get("/health");

        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.body()).isEqualTo("{\"healthy\":true,\"state\":\"RUNNING\"}");
        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(ill.body()).isEqualTo("{\"healthy\":false,\"state\":\"ERROR\"}");
    }

    @Test
    void metricsAreInPrometheusForm() throws Exception {
        HttpResponse<String> metrics = get("/metrics");

        assertThat(metrics.body()).isEqualTo("kvisa_up 1\n");
        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    }

    @Test
    void classifyGivesIdAndFlatAssessment() throws Exception {
        HttpResponse<String> answer = post("/classify", "{\"id\":\"7\",\"text\":\"反对，滚\",\"lang\":\"zh\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode json = Codecs.mapper().readTree(answer.body());
        assertThat(json.fieldNames().next()).isEqualTo("id");
        assertThat(json.get("id").textValue()).isEqualTo("7");
        assertThat(json.get("stance").textValue()).isEqualTo("oppose");
        assertThat(Codecs.mapper().treeToValue(json, Assessment.class)).isEqualTo(assessor.assess("反对，滚", "zh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; [\"id: wanted a text\",\"text: wanted a text\"]",
                "{\"id\":\"1\",\"text\":\"x\",\"lang\":5}; [\"lang: wanted a text or nothing\"]",
                "[1]; [\"body: found JSON ARRAY, wanted an object\"]",
                "oops; [\"body: 4 bytes that are not JSON\"]"
            })
    void wrongQuestionIsAnsweredWithEverythingWrong(String body, String errors) throws Exception {
        HttpResponse<String> answer = post("/classify", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Codecs.mapper().readTree(answer.body()).get("errors").toString())
                .isEqualTo(errors);
    }

    @Test
    void otherPathsMethodsAndSizesAreRefused() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/classify").statusCode()).isEqualTo(405);
        assertThat(get("/classify").headers().firstValue("Allow")).contains("POST");
        assertThat(post("/classify", "x".repeat(1024 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void failureOfTheAssessorDoesNotQuoteTheText() throws Exception {
        HttpResponse<String> answer = post("/classify", "{\"id\":\"7\",\"text\":\"boom secret\"}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").contains("UnsupportedOperationException");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
