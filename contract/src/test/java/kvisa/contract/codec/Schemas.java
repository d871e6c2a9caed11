package kvisa.contract.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;

/** The schemas on the class path, ready to validate with. */
final class Schemas {

    /** Schemas name themselves by this address; nothing is fetched from there. */
    private static final String ADDRESS = "https://kvisawatch.org/schema/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                    builder.schemaMappers(mappers -> mappers.mapPrefix(ADDRESS, "classpath:kvisa/contract/schema/")));

    private Schemas() {}

    static JsonSchema of(JsonCodec<?> codec) {
        return FACTORY.getSchema(SchemaLocation.of(ADDRESS + codec.name() + ".schema.json"));
    }

    static List<String> problems(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** Properties of a schema that neither describe themselves, nor refer to a definition, nor are a constant. */
    static List<String> undescribed(JsonCodec<?> codec) {
        List<String> found = new ArrayList<>();
        collectUndescribed(of(codec).getSchemaNode(), found);
        return found;
    }

    private static void collectUndescribed(JsonNode node, List<String> found) {
        if (node.has("type") && node.has("properties")) {
            node.get("properties").properties().forEach(property -> {
                JsonNode schema = property.getValue();
                if (!schema.has("description") && !schema.has("$ref") && !schema.has("const")) {
                    found.add(property.getKey());
                }
            });
        }
        node.forEach(child -> collectUndescribed(child, found));
    }
}
