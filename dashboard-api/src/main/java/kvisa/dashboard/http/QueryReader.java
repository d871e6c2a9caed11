package kvisa.dashboard.http;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the parameters of one request and remembers every one that is bad. An empty value counts as not given. Not
 * thread-safe.
 */
final class QueryReader {

    /** Longest piece of a bad value that a problem repeats. */
    private static final int SHOWN = 100;

    private final Map<String, List<String>> given;
    private final Set<String> known = new TreeSet<>();
    private final List<Problem.BadInput> bad = new ArrayList<>();

    QueryReader(Map<String, List<String>> given) {
        this.given = given;
    }

    /** The text of a parameter that may be given once. */
    Optional<String> text(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "given " + values.size() + " times", "one value; several are separated by commas");
        }
        return values.stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** The value of a parameter; empty when it is not given or bad. */
    <T> Optional<T> value(String name, String wanted, Function<String, T> reader) {
        return text(name).flatMap(text -> read(name, text, wanted, reader));
    }

    /** The values of a comma-separated parameter, in the order given; bad ones are left out. */
    <T> Set<T> values(String name, String wanted, Function<String, T> reader) {
        Set<T> values = new LinkedHashSet<>();
        text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .forEach(part -> read(name, part, wanted, reader).ifPresent(values::add));
        return values;
    }

    /** Remembers a bad parameter. */
    void refuse(String name, String found, String wanted) {
        String shown = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        bad.add(new Problem.BadInput(name, shown, wanted));
    }

    /**
     * Ends reading.
     *
     * @throws ProblemException if any parameter is bad or was never asked for
     */
    void requireGood() {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                refuse(name, "an unknown parameter", "one of " + String.join(", ", known));
            }
        }
        if (!bad.isEmpty()) {
            throw new ProblemException(Problem.badParameters(bad));
        }
    }

    private <T> Optional<T> read(String name, String text, String wanted, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(name, text, wanted);
            return Optional.empty();
        }
    }
}
