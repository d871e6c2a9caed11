package kvisa.dashboard.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpClassifierTest {

    private static final String READING = "{\"id\":null,\"language\":\"zh\",\"relevant\":true,\"stance\":\"oppose\","
            + "\"stanceSure\":true,\"stanceProbabilities\":{\"oppose\":0.8,\"support\":0.1,\"neutral\":0.1},"
            + "\"xenophobia\":0,\"xenophobiaProbabilities\":[0.9,0.08,0.02],\"target\":\"none\",\"themes\":[],"
            + "\"evidence\":[],\"modelId\":\"m\"}";

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String answer = READING;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/classify", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givesWhatTheOtherProcessReads() {
        // When
        Assessment reading = classifier().classify("反对K签证", "zh");

        // Then
        assertThat(reading.stance().verdict()).isEqualTo(Stance.OPPOSE);
        assertThat(asked.get()).isEqualTo("{\"text\":\"反对K签证\",\"lang\":\"zh\"}");
    }

    @Test
    void languageIsLeftOutWhenNotStated() {
        // When
        classifier().classify("K", null);

        // Then
        assertThat(asked.get()).isEqualTo("{\"text\":\"K\"}");
    }

    @Test
    void textThatTheOtherProcessCannotDigestIsRefused() {
        status = 422;

        assertThatThrownBy(() -> classifier().classify("K", null))
                .isInstanceOf(TextRefusedByClassifierException.class)
                .hasMessageContaining("cannot digest this text");
    }

    @Test
    void anyOtherAnswerMeansUnavailable() {
        // Given
        status = 500;
        assertThatThrownBy(() -> classifier().classify("K", null))
                .isInstanceOf(ClassifierUnavailableException.class)
                .hasMessageContaining("status 500, wanted 200");

        // When
        status = 200;
        answer = "{\"hello\":1}";

        // Then
        assertThatThrownBy(() -> classifier().classify("K", null))
                .isInstanceOf(ClassifierUnavailableException.class)
                .hasMessageContaining("answered no assessment");
    }

    @Test
    void nobodyThereMeansUnavailable() {
        // Given
        HttpClassifier classifier = classifier();

        // When
        server.stop(0);

        // Then
        assertThatThrownBy(() -> classifier.classify("K", null))
                .isInstanceOf(ClassifierUnavailableException.class)
                .hasMessageContaining("does not answer");
    }

    private HttpClassifier classifier() {
        return new HttpClassifier(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/classify"));
    }
}
