package kvisa.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object. */
public final class JsonFields extends Fields {

    private final JsonNode object;

    /** Fields of this object. */
    public JsonFields(JsonNode object) {
        this.object = object;
    }

    @Override
    public @Nullable String raw(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull() || value.isContainerNode()) {
            return null;
        }
        return value.asText();
    }
}
