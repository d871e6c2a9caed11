package kvisa.allinone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assessed topic as a table: how each post stands. Not thread-safe. */
final class Assessed implements TopicTail.Reader {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Recount.Standing> standings = new HashMap<>();

    @Override
    public void read(String key, byte @Nullable [] value) {
        if (value == null) {
            standings.remove(key);
            return;
        }
        try {
            JsonNode post = mapper.readTree(value);
            standings.put(
                    key,
                    new Recount.Standing(
                            post.required("assessment").required("modelId").textValue(),
                            post.path("refinement").asText("not-needed")));
        } catch (IOException e) {
            throw new UncheckedIOException("assessed post is no JSON", e);
        }
    }

    Map<String, Recount.Standing> standings() {
        return Collections.unmodifiableMap(standings);
    }

    /** Posts that wait for a second reading. */
    long waiting() {
        return standings.values().stream()
                .filter(standing -> standing.refinement().equals("waiting"))
                .count();
    }
}
