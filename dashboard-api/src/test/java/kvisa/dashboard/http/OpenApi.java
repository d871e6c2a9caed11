package kvisa.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the interface, as the server gives it. */
final class OpenApi {

    static final JsonNode DOCUMENT = read();

    private OpenApi() {}

    /** The schema with a name, with everything it refers to. */
    static JsonSchema schema(String name) {
        ObjectNode reference = new ObjectMapper().createObjectNode();
        reference.put("$ref", "#/components/schemas/" + name);
        return schema(reference);
    }

    /** A schema found somewhere in the document. */
    static JsonSchema schema(JsonNode found) {
        ObjectNode schema = found.deepCopy();
        schema.set("components", DOCUMENT.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private static JsonNode read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
