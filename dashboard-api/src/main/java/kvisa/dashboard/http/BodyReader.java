package kvisa.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the texts of a JSON object and collects everything wrong with them. Not thread-safe. */
final class BodyReader {

    private static final int MAX_BODY = 16 * 1024;
    private static final int SHOWN = 50;

    private final String prefix;
    private final JsonNode object;
    private final List<Problem.BadInput> bad;
    private final Set<String> known = new TreeSet<>();

    private BodyReader(String prefix, JsonNode object, List<Problem.BadInput> bad) {
        this.prefix = prefix;
        this.object = object;
        this.bad = bad;
    }

    /**
     * The object in the body of a request.
     *
     * @throws ProblemException if there is none, or it is too large
     */
    static BodyReader of(Context context, ObjectMapper mapper) throws IOException {
        byte[] body = context.bodyInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new ProblemException(Problem.of(
                    "too-large", "Request too large", 413, "the body is longer than " + MAX_BODY + " bytes"));
        }
        JsonNode object = parsed(body, mapper);
        if (!object.isObject()) {
            throw new ProblemException(
                    Problem.badParameters(List.of(new Problem.BadInput("body", "no JSON object", "a JSON object"))));
        }
        return new BodyReader("", object, new ArrayList<>());
    }

    /** The object in a field; an empty one when it is not given. */
    BodyReader object(String name) {
        known.add(name);
        JsonNode value = object.path(name);
        if (!value.isObject() && !value.isMissingNode()) {
            refuse(name, "a JSON " + value.getNodeType(), "a JSON object");
        }
        return new BodyReader(prefix + name + ".", value, bad);
    }

    /** A text that must be there: neither blank nor longer than so many characters, without control characters. */
    String text(String name, int longest) {
        String wanted = "a text of 1 to " + longest + " characters without control characters";
        Optional<String> text = value(name, wanted, given -> requireText(given, longest));
        if (text.isEmpty() && object.path(name).isMissingNode()) {
            bad.add(new Problem.BadInput(prefix + name, null, wanted));
        }
        return text.orElse("?");
    }

    /** A text as something else; empty when it is not given or bad. */
    <T> Optional<T> value(String name, String wanted, Function<String, T> reader) {
        known.add(name);
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            refuse(name, "a JSON " + value.getNodeType(), wanted);
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value.textValue()));
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(name, value.textValue(), wanted);
            return Optional.empty();
        }
    }

    /** Remembers a bad field. */
    void refuse(String name, String found, String wanted) {
        String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        bad.add(new Problem.BadInput(prefix + name, shown, wanted));
    }

    /** Remembers fields nobody asked for. */
    void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name, "an unknown field", "one of " + String.join(", ", known));
            }
        });
    }

    /**
     * Ends reading.
     *
     * @throws ProblemException if anything was bad
     */
    void requireGood() {
        if (!bad.isEmpty()) {
            throw new ProblemException(Problem.badParameters(bad));
        }
    }

    static String requireText(String text, int longest) {
        String stripped = text.strip();
        boolean broken = stripped.codePoints()
                .anyMatch(each -> Character.isISOControl(each)
                        || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE));
        if (stripped.isEmpty() || stripped.length() > longest || broken) {
            throw new IllegalArgumentException("no such text");
        }
        return stripped;
    }

    private static JsonNode parsed(byte[] body, ObjectMapper mapper) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.badParameters(
                    List.of(new Problem.BadInput("body", "text that is no JSON", "a JSON object"))));
        }
    }
}
