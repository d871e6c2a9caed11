package kvisa.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of a file or folder as is needed to tell its format. Immutable.
 *
 * @param name     name below what the user named, with {@code /}
 * @param entries  names inside, at most the first {@link CandidateReader#MAX_ENTRIES}: of a folder's files, or of a tar
 *                 archive's entries with their folders; empty for a plain file
 * @param head     first characters of a plain file, without a byte order mark; empty for folders and archives
 */
public record Candidate(String name, List<String> entries, String head) {

    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final int LINES_TO_TRY = 20;

    public Candidate {
        entries = List.copyOf(entries);
    }

    /** The first line that is a JSON object: one broken line at the top must not hide what the file is. */
    public Optional<JsonNode> firstObject() {
        return head.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("{"))
                .limit(LINES_TO_TRY)
                .flatMap(Candidate::object)
                .findFirst();
    }

    /** Whether the first JSON object has all these fields. */
    public boolean hasFields(String... names) {
        return firstObject()
                .map(object -> Stream.of(names).allMatch(object::has))
                .orElse(false);
    }

    /** Column names of a CSV file's first line, lower case, without quotes; meaningless for anything else. */
    public Set<String> columns() {
        return head.lines().findFirst().stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(cell -> cell.strip().replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<JsonNode> object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject() ? Stream.of(node) : Stream.empty();
        } catch (JsonProcessingException e) {
            return Stream.empty(); // Not JSON: then it is not what we look for.
        }
    }
}
