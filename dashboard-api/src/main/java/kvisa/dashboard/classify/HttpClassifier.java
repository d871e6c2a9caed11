package kvisa.dashboard.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kvisa.contract.assess.Assessment;
import kvisa.contract.codec.Codecs;
import org.jspecify.annotations.Nullable;

/**
 * Asks another process: {@code POST {"text", "lang"?}} to its address, which answers a flat assessment, as {@code
 * /api/v1/classify} of a dashboard with a model does. Thread-safe.
 */
public final class HttpClassifier implements Classifier {

    /** How our own services say that they cannot digest a text. */
    private static final int REFUSED_TEXT = 422;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    private final ObjectMapper mapper = Codecs.mapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final URI address;

    /**
     * Asks at an address.
     *
     * @param address  http or https
     */
    public HttpClassifier(URI address) {
        this.address = address;
    }

    @Override
    public Assessment classify(String text, @Nullable String language) {
        HttpResponse<byte[]> answer = send(request(text, language));
        if (answer.statusCode() == REFUSED_TEXT) {
            throw new TextRefusedByClassifierException("the classifier at " + address + " cannot digest this text");
        }
        if (answer.statusCode() != 200) {
            throw new ClassifierUnavailableException(
                    "the classifier at " + address + " answered status " + answer.statusCode() + ", wanted 200");
        }
        try {
            return mapper.readValue(answer.body(), Assessment.class);
        } catch (IOException e) {
            throw new ClassifierUnavailableException("the classifier at " + address + " answered no assessment", e);
        }
    }

    private HttpRequest request(String text, @Nullable String language) {
        ObjectNode body = mapper.createObjectNode().put("text", text);
        if (language != null) {
            body.put("lang", language);
        }
        try {
            return HttpRequest.newBuilder(address)
                    .timeout(ANSWER_TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two texts cannot be written as JSON", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ClassifierUnavailableException("the classifier at " + address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClassifierUnavailableException("interrupted while asking the classifier at " + address, e);
        }
    }
}
