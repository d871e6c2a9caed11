package kvisa.contract.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads and writes one record type as JSON with its version in the first field, {@code "v"}. Thread-safe.
 *
 * <p>Any Java text survives: a surrogate, paired or lone, is written as a JSON escape of six ASCII characters, so the
 * bytes are valid UTF-8 whatever a post holds, and reading gives back the same text, unit by unit.
 *
 * @param <T> the record type
 */
public final class JsonCodec<T> {

    private static final String VERSION_FIELD = "v";

    private final ObjectMapper mapper;
    private final String name;
    private final Class<T> type;
    private final int version;

    JsonCodec(ObjectMapper mapper, String name, Class<T> type, int version) {
        this.mapper = mapper;
        this.name = name;
        this.type = type;
        this.version = version;
    }

    /** Name with version, e.g. {@code assessed-post.v1}: what its schema and its golden fixture are called. */
    public String name() {
        return name + ".v" + version;
    }

    /** Class-path address of the JSON Schema (draft 2020-12) of what this codec writes. */
    public String schemaResource() {
        return "/kvisa/contract/schema/" + name() + ".schema.json";
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
            return versioned(mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + type.getSimpleName(), e);
        }
    }

    /** JSON text of a record: the same characters as {@link #write}. */
    public String writeText(T value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads a record. Fields it does not know are ignored.
     *
     * @throws UnreadableRecordException if the bytes are no JSON object, lack the version, carry a newer one than this
     *     build knows, lack a field or hold a value the record refuses. The message names the field and what was wanted
     *     there; neither it nor a cause repeats a text of the record
     */
    public T read(byte[] json) {
        JsonNode tree = parse(json);
        if (!(tree instanceof ObjectNode object)) {
            throw unreadable("found JSON " + tree.getNodeType() + ", wanted an object");
        }
        requireKnownVersion(object);
        object.remove(VERSION_FIELD);
        return fromTree(object);
    }

    /** With the version as its first field. Every record has fields of its own, so what follows the brace is one. */
    private byte[] versioned(byte[] object) {
        byte[] start = ("{\"" + VERSION_FIELD + "\":" + version + ",").getBytes(StandardCharsets.US_ASCII);
        byte[] versioned = Arrays.copyOf(start, start.length + object.length - 1);
        System.arraycopy(object, 1, versioned, start.length, object.length - 1);
        return versioned;
    }

    private JsonNode parse(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw unreadable(Refusal.notJson(e, json.length));
        } catch (IOException e) {
            throw unreadable("not readable as UTF-8 JSON (" + json.length + " bytes)");
        }
    }

    private void requireKnownVersion(ObjectNode object) {
        JsonNode found = object.path(VERSION_FIELD);
        if (!found.isInt() || found.intValue() < 1) {
            throw unreadable("no version in field \"v\", wanted a whole number from 1");
        }
        if (found.intValue() > version) {
            throw unreadable(
                    "version " + found.intValue() + " is newer than " + version + ", the newest this build reads");
        }
    }

    // The cause stays behind on purpose: Jackson's messages quote the record.
    private T fromTree(ObjectNode object) {
        try {
            return mapper.treeToValue(object, type);
        } catch (JsonMappingException e) {
            throw unreadable(Refusal.of(e, object));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("reading a tree in memory", e);
        }
    }

    private UnreadableRecordException unreadable(String why) {
        return new UnreadableRecordException(type.getSimpleName() + ": " + why);
    }
}
