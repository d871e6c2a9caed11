package kvisa.stream.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.stream.guard.AnalyserLostError;
import kvisa.stream.guard.TextRefusedException;
import org.jspecify.annotations.Nullable;

/** Classifies one text: {@code {"id", "text"[, "lang"]}} in, id and flat assessment out. Thread-safe. */
final class Classification {

    private final ObjectMapper mapper = Codecs.mapper();
    private final TextAssessor assessor;

    Classification(TextAssessor assessor) {
        this.assessor = assessor;
    }

    /**
     * 200 with the assessment, 400 with everything that is wrong with the request, 422 when the assessor cannot digest the
     * text, or 503 when too many texts hang in it to try another.
     */
    Answer answer(byte[] body) {
        JsonNode question;
        try {
            question = mapper.readTree(body);
        } catch (IOException e) {
            return problem(400, List.of("body: " + body.length + " bytes that are not JSON"));
        }
        List<String> wrong = problems(question);
        if (!wrong.isEmpty()) {
            return problem(400, wrong);
        }
        try {
            return assessed(question);
        } catch (TextRefusedException e) {
            return problem(422, List.of("text: " + e.reason()));
        } catch (AnalyserLostError e) {
            return problem(503, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<String> problems(JsonNode question) {
        if (!question.isObject()) {
            return List.of("body: found JSON " + question.getNodeType() + ", wanted an object");
        }
        List<String> wrong = new ArrayList<>();
        if (!question.path("id").isTextual()) {
            wrong.add("id: wanted a text");
        }
        if (!question.path("text").isTextual()) {
            wrong.add("text: wanted a text");
        }
        if (!question.path("lang").isTextual() && !isAbsent(question.path("lang"))) {
            wrong.add("lang: wanted a text or nothing");
        }
        return wrong;
    }

    private Answer assessed(JsonNode question) {
        ObjectNode answer =
                mapper.createObjectNode().put("id", question.get("id").textValue());
        answer.setAll((ObjectNode)
                mapper.valueToTree(assessor.assess(question.get("text").textValue(), language(question))));
        return Answer.json(200, write(answer));
    }

    private static @Nullable String language(JsonNode question) {
        JsonNode stated = question.path("lang");
        return isAbsent(stated) ? null : stated.textValue();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** An answer that says what is wrong. */
    Answer problem(int status, List<String> wrong) {
        ObjectNode answer = mapper.createObjectNode().put("status", status);
        wrong.forEach(answer.putArray("errors")::add);
        return Answer.json(status, write(answer));
    }

    private String write(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }
}
