package kvisa.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kvisa.dashboard.classify.Classifier;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/classify}: what the model reads in one text. Nothing of it is stored or logged. */
final class ClassifyHandler implements Handler {

    /** Longest body in bytes; the longest posts known to the project's data are far below a tenth of this. */
    static final int MAX_BODY = 64 * 1024;

    private static final Set<String> FIELDS = Set.of("id", "text", "lang");

    private final Classifier classifier;
    private final JsonAnswers json;

    ClassifyHandler(Classifier classifier, JsonAnswers json) {
        this.classifier = classifier;
        this.json = json;
    }

    @Override
    public void handle(Context context) throws IOException {
        new QueryReader(context.queryParamMap()).requireGood();
        JsonNode request = request(context);
        List<Problem.BadInput> bad = problems(request);
        if (!bad.isEmpty()) {
            throw new ProblemException(Problem.badParameters(bad));
        }
        ObjectNode answer = json.mapper().createObjectNode();
        answer.set("id", request.path("id").isTextual() ? request.get("id") : answer.nullNode());
        answer.setAll((ObjectNode) json.mapper()
                .valueToTree(classifier.classify(request.get("text").textValue(), text(request, "lang"))));
        json.send(context, answer);
    }

    private JsonNode request(Context context) throws IOException {
        byte[] body = context.bodyInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new ProblemException(Problem.of(
                    "too-large", "Request too large", 413, "the body is longer than " + MAX_BODY + " bytes"));
        }
        try {
            return json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.badParameters(
                    List.of(new Problem.BadInput("body", "text that is no JSON", "a JSON object with \"text\""))));
        }
    }

    private static List<Problem.BadInput> problems(JsonNode request) {
        List<Problem.BadInput> bad = new ArrayList<>();
        if (!request.isObject()) {
            bad.add(new Problem.BadInput("body", "no JSON object", "a JSON object with \"text\""));
            return bad;
        }
        if (!request.path("text").isTextual()) {
            bad.add(new Problem.BadInput("text", kind(request.get("text")), "a text"));
        }
        for (String optional : List.of("id", "lang")) {
            JsonNode value = request.path(optional);
            if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
                bad.add(new Problem.BadInput(optional, kind(value), "a text, or nothing"));
            }
        }
        request.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                bad.add(new Problem.BadInput(shortened(name), "an unknown field", "only id, text and lang"));
            }
        });
        return bad;
    }

    private static @Nullable String kind(@Nullable JsonNode value) {
        return value == null ? null : "a JSON " + value.getNodeType();
    }

    private static @Nullable String text(JsonNode request, String field) {
        return request.path(field).textValue();
    }

    private static String shortened(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50) + "…";
    }
}
