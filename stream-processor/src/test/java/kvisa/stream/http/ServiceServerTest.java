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
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.stream.FakeAssessor;
import kvisa.stream.guard.GuardedAssessor;
import kvisa.stream.guard.Limits;
import org.jspecify.annotations.Nullable;
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
        server = listening(assessor);
    }

    private ServiceServer listening(TextAssessor reader) {
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
        return new ServiceServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), health, () -> "kvisa_up 1\n", reader);
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

    @Test
    void textThatHangsTheAssessorIsRefusedAndHoldsUpNobodyElse() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        TextAssessor guarded = new GuardedAssessor(hangingOn("poison", never), Limits.ofText(Duration.ofMillis(200)));
        server.close();
        server = listening(guarded);

        HttpResponse<String> refused = post("/classify", "{\"id\":\"7\",\"text\":\"poison\"}");
        HttpResponse<String> next = post("/classify", "{\"id\":\"8\",\"text\":\"oppose\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .isEqualTo("{\"status\":422,\"errors\":[\"text: reading it took longer than PT0.2S\"]}");
        assertThat(next.statusCode()).isEqualTo(200);
        never.countDown();
    }

    @Test
    void whenTooManyTextsHangItSaysSoAtOnce() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.close();
        server = listening(new GuardedAssessor(hangingOn("poison", never), new Limits(Duration.ofMillis(100), 1)));
        post("/classify", "{\"id\":\"1\",\"text\":\"poison 1\"}");
        post("/classify", "{\"id\":\"2\",\"text\":\"poison 2\"}");

        HttpResponse<String> answer = post("/classify", "{\"id\":\"3\",\"text\":\"oppose\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("hang in texts").doesNotContain("poison");
        never.countDown();
    }

    /** Does not heed interrupts, as some analysers do not. */
    private TextAssessor hangingOn(String word, CountDownLatch released) {
        return new TextAssessor() {
            @Override
            public Assessment assess(String text, @Nullable String statedLanguage) {
                while (text.contains(word) && released.getCount() > 0) {
                    Thread.onSpinWait();
                }
                return assessor.assess(text, statedLanguage);
            }

            @Override
            public String modelId() {
                return assessor.modelId();
            }
        };
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
