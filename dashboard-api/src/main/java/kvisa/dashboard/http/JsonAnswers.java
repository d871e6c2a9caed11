package kvisa.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import kvisa.contract.codec.Codecs;

/** Writes answers as JSON in the project's conventions. Thread-safe. */
final class JsonAnswers {

    private static final String MEDIA_TYPE = "application/json;charset=utf-8";

    private final ObjectMapper mapper = Codecs.mapper();

    ObjectMapper mapper() {
        return mapper;
    }

    /** Answers with a value. */
    void send(Context context, Object value) {
        context.contentType(MEDIA_TYPE).result(bytes(value));
    }

    /** Answers with a problem and its status. */
    void send(Context context, Problem problem) {
        context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(bytes(problem));
    }

    /** One line of JSON text. */
    String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }
}
