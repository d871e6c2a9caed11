package kvisa.dashboard.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, RFC 9457. Immutable.
 *
 * @param type      {@code urn:kvisa-watch:problem:…}, stable per kind of problem
 * @param title     the kind in words, the same for every problem of a type
 * @param status    HTTP status
 * @param detail    what is wrong here, and what would help
 * @param problems  each bad parameter or field; empty for other kinds
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BadInput> problems) {

    /** Media type of a problem. */
    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        problems = List.copyOf(problems);
    }

    /**
     * One bad parameter or field.
     *
     * @param parameter  its name
     * @param found      what was given, null when it is missing
     * @param wanted     what would be good
     */
    public record BadInput(String parameter, @Nullable String found, String wanted) {}

    /** Bad parameters of a request; at least one. */
    static Problem badParameters(List<BadInput> bad) {
        String names = String.join(
                ", ", bad.stream().map(BadInput::parameter).distinct().toList());
        return new Problem(urn("bad-parameters"), "Bad parameters", 400, "cannot use " + names, bad);
    }

    /** A problem without bad input. */
    static Problem of(String kind, String title, int status, String detail) {
        return new Problem(urn(kind), title, status, detail, List.of());
    }

    private static String urn(String kind) {
        return "urn:kvisa-watch:problem:" + kind;
    }
}
