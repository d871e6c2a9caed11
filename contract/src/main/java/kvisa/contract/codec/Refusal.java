package kvisa.contract.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says why JSON could not be read: which field, what was found, what was wanted, but never a text of the record. Jackson's
 * messages quote texts, and ours in double quotes (see {@link kvisa.contract.wire}); both would carry posts into logs.
 */
final class Refusal {

    /** From the first quote to the last: a refused text may hold quotes itself. */
    private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

    private Refusal() {}

    /** Why bytes are no JSON at all; of the content only the place is told. */
    static String notJson(JsonProcessingException problem, int length) {
        JsonLocation at = problem.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + " column " + at.getColumnNr();
        return "not readable as JSON" + place + " (" + length + " bytes)";
    }

    /** Why a JSON tree is no such record. */
    static String of(JsonMappingException problem, JsonNode tree) {
        String place = place(problem.getPath());
        if (problem instanceof InvalidNullException) {
            return place + " is missing or null";
        }
        if (problem instanceof InvalidTypeIdException) {
            return place + " names no known kind";
        }
        Throwable cause = rootOf(problem);
        if (cause instanceof IllegalArgumentException) {
            return place + ": " + withoutTexts(String.valueOf(cause.getMessage()));
        }
        return place + " is " + kindAt(tree, problem.getPath()) + wanted(problem);
    }

    /** A message with every refused text cut out. */
    static String withoutTexts(String message) {
        return QUOTED.matcher(message).replaceAll("\"…\"");
    }

    private static Throwable rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String place(List<Reference> path) {
        StringBuilder place = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "the record" : "field " + place;
    }

    private static String kindAt(JsonNode tree, List<Reference> path) {
        @Nullable JsonNode node = tree;
        for (Reference step : path) {
            if (node != null) {
                node = step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
            }
        }
        return node == null ? "missing" : "JSON " + kindOf(node);
    }

    private static String kindOf(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() ? "integer" : "fraction";
        }
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String wanted(JsonMappingException problem) {
        Class<?> type = null;
        if (problem.getCause() instanceof InputCoercionException overflow) {
            type = overflow.getTargetType();
        } else if (problem instanceof MismatchedInputException mismatch) {
            type = mismatch.getTargetType();
        }
        return type == null ? "" : ", wanted " + type.getSimpleName();
    }
}
