package kvisa.allinone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The aggregates topic as a table. Not thread-safe. */
final class Totals implements TopicTail.Reader {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Counts> cells = new HashMap<>();

    @Override
    public void read(String key, byte @Nullable [] value) {
        if (value == null) {
            cells.remove(key);
            return;
        }
        try {
            JsonNode tally = mapper.readTree(value).required("tally");
            cells.put(
                    key,
                    new Counts(
                            tally.required("posts").longValue(),
                            tally.required("engagement").longValue(),
                            tally.required("uncertain").longValue()));
        } catch (IOException e) {
            throw new UncheckedIOException("total of " + key + " is no JSON", e);
        }
    }

    Map<String, Counts> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** Posts counted, each once. */
    long posts() {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().endsWith("/all"))
                .mapToLong(cell -> cell.getValue().posts())
                .sum();
    }
}
