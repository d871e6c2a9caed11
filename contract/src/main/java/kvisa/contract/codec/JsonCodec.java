package kvisa.contract.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads and writes one record type as JSON with its version in the first field, {@code "v"}. Thread-safe.
 *
 * @param <T> the record type
 */
public final class JsonCodec<T> {

    private static final String VERSION_FIELD = "v";

    private final ObjectMapper mapper;
    private final Class<T> type;
    private final int version;

    JsonCodec(ObjectMapper mapper, Class<T> type, int version) {
        this.mapper = mapper;
        this.type = type;
        this.version = version;
    }

    /** The type this codec reads and writes. */
    public Class<T> type() {
        return type;
    }

    /** The version it writes, and the newest it reads. */
    public int version() {
        return version;
    }

    /** UTF-8 JSON of a record. */
    public byte[] write(T value) {
        try {
            return mapper.writeValueAsBytes(tree(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + type.getSimpleName(), e);
        }
    }

    /** JSON text of a record. */
    public String writeText(T value) {
        return tree(value).toString();
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableRecordException if the bytes are no JSON object, lack the version, carry a newer one than this
     *     build knows, or hold a value the record refuses; the message never quotes the value
     */
    public T read(byte[] json) {
        try {
            return fromTree(mapper.readTree(json));
        } catch (IOException e) {
            throw new UnreadableRecordException(type.getSimpleName() + ": not JSON (" + json.length + " bytes)", e);
        }
    }

    private ObjectNode tree(T value) {
        ObjectNode versioned = mapper.createObjectNode().put(VERSION_FIELD, version);
        versioned.setAll((ObjectNode) mapper.valueToTree(value));
        return versioned;
    }

    private T fromTree(JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            throw new UnreadableRecordException(
                    type.getSimpleName() + ": found JSON " + tree.getNodeType() + ", wanted an object");
        }
        JsonNode found = object.path(VERSION_FIELD);
        if (!found.isInt() || found.intValue() < 1) {
            throw new UnreadableRecordException(type.getSimpleName() + ": no version in field \"v\"");
        }
        if (found.intValue() > version) {
            throw new UnreadableRecordException(type.getSimpleName() + ": version " + found.intValue()
                    + " is newer than " + version + ", the newest this build reads");
        }
        object.remove(VERSION_FIELD);
        try {
            return mapper.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableRecordException(type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
