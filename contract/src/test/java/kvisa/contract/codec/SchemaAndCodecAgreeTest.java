package kvisa.contract.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages every field of every fixture: codec and schema must say the same, and no message may repeat the damage. */
class SchemaAndCodecAgreeTest {

    private static final String SECRET = "他\"们\" said secret-text";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<JsonNode> STRANGERS = List.of(
            JSON.textNode(SECRET),
            JSON.textNode(""),
            JSON.numberNode(-1),
            JSON.numberNode(3),
            JSON.numberNode(1.5),
            JSON.numberNode(Double.MAX_VALUE),
            JSON.numberNode(new BigInteger("9".repeat(40))),
            JSON.booleanNode(true),
            JSON.nullNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add(SECRET),
            JSON.arrayNode().addNull(),
            JSON.objectNode(),
            JSON.objectNode().put("kind", SECRET));

    static Stream<String> fixtures() {
        return Samples.byFixture().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFieldMissingForOneIsMissingForTheOther(String fixture) {
        JsonCodec<?> codec = Samples.byFixture().get(fixture).codec();
        JsonSchema schema = Schemas.of(codec);

        for (JsonPointer field : fieldsOf(golden(fixture), JsonPointer.empty())) {
            ObjectNode damaged = golden(fixture);
            remove(damaged, field);

            assertThat(reads(codec, damaged))
                    .as("codec reads without %s as the schema allows", field)
                    .isEqualTo(Schemas.problems(schema, damaged).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatTheCodecReadsTheSchemaAllows(String fixture) {
        JsonCodec<?> codec = Samples.byFixture().get(fixture).codec();
        JsonSchema schema = Schemas.of(codec);

        for (JsonPointer field : fieldsOf(golden(fixture), JsonPointer.empty())) {
            for (JsonNode stranger : STRANGERS) {
                ObjectNode damaged = golden(fixture);
                replace(damaged, field, stranger);
                if (reads(codec, damaged)) {
                    assertThat(Schemas.problems(schema, damaged))
                            .as("%s = %s is read by the codec", field, stranger)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void unknownFieldsAreIgnoredEverywhere(String fixture) {
        JsonCodec<?> codec = Samples.byFixture().get(fixture).codec();
        ObjectNode extended = golden(fixture);
        extended.put("addedLater", SECRET);
        extended.findParents("posts").forEach(parent -> ((ObjectNode) parent).put("addedLater", 1));

        assertThat(codec.read(Golden.bytes(extended)))
                .isEqualTo(Samples.byFixture().get(fixture).record());
        assertThat(Schemas.problems(Schemas.of(codec), extended)).isEmpty();
    }

    /** Rules that a removed or swapped field does not reach; each is refused by both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post.v1                      | /v                                      | 2",
                "post.v1                      | /id                                     | ' '",
                "post.v1                      | /id                                     | 'a\u0007b'",
                "post.v1                      | /origin/platform                        | 'Weibo'",
                "post.v1                      | /createdAt                              | 'yesterday'",
                "post.v1                      | /createdAt                              | '2025-09-28'",
                "post.v1                      | /engagement/likes                       | '1.2万'",
                "assessed-post.v1             | /assessment/stance                      | 'against'",
                "assessed-post.v1             | /assessment/language                    | 'fr'",
                "assessed-post.v1             | /assessment/xenophobia                  | 3",
                "assessed-post.v1             | /assessment/xenophobia                  | 0",
                "assessed-post.v1             | /assessment/target                      | 'none'",
                "assessed-post.v1             | /assessment/stanceProbabilities/oppose  | 1.2",
                "assessed-post.v1             | /assessment/themes/0                    | 'weather'",
                "assessed-post.v1             | /assessment/evidence/0/weight           | 0",
                "assessed-post.v1             | /assessment/evidence/0/aspect           | 'mood'",
                "assessed-post.v1             | /assessment/modelId                     | ''",
                "assessed-post.v1             | /refinement                             | 'soon'",
                "assessed-post.v1             | /textCluster                            | '0F1E2D3C4B5A6978'",
                "assessed-post.v1             | /textCluster                            | '0f1e'",
                "refine-request.v1            | /postId                                 | ''",
                "refine-request.v1            | /textFingerprint                        | ''",
                "refine-request.v1            | /eventTime                              | '2025-09-28'",
                "refinement.v1                | /modelId                                | ' '",
                "refinement.v1                | /assessment/stance                      | 'against'",
                "cell-total.v1                | /cell/facet                             | 'theme:weather'",
                "cell-total.v1                | /cell/facet                             | 'target:none'",
                "cell-total.v1                | /cell/platform                          | 'a/b'",
                "cell-total.v1                | /tally/posts                            | -1",
                "spike-alert.v1               | /state                                  | 'resolved'",
                "spike-alert-resolved.v1      | /state                                  | 'firing'",
                "spike-alert.v1               | /series/measure                         | 'mood'",
                "spike-alert.v1               | /series/unit                            | 'people'",
                "spike-alert.v1               | /series/windowMinutes                   | 0",
                "spike-alert.v1               | /series/filter/theme                    | 'weather'",
                "spike-alert.v1               | /kind                                   | 'rumour'",
                "spike-alert.v1               | /explanation/peak/texts                 | -1",
                "spike-alert.v1               | /explanation/suspects/0/kind            | 'magic'",
                "spike-alert.v1               | /explanation/suspects/0/part            | 1.5",
                "spike-alert-coverage.v1      | /series/source                          | ' '",
                "spike-alert.v1               | /drivers/0/usual                        | -0.5",
                "rejected-record.v1           | /stage                                  | 'lunch'",
                "rejected-record.v1           | /place/position                         | -1",
                "retry-request.v1             | /postId                                 | ' '",
                "retry-request.v1             | /rejectionId                            | ''",
                "ingest-progress.v1           | /kind                                   | 'rumour'",
                "ingest-progress.v1           | /source                                 | 'a/b'",
                "ingest-progress.v1           | /day                                    | '28.09.2025'",
                "ingest-progress.v1           | /hours/0/hour                           | 24",
                "ingest-progress-completed.v1 | /counts/read                            | -1",
                "alert-handling.v1            | /kind                                   | 'gossip'",
                "alert-handling.v1            | /id                                     | 'a/b'",
                "alert-handling.v1            | /who                                    | ' '",
                "alert-handling.v1            | /match                                  | 'all'",
                "alert-handling.v1            | /match/language                         | 'fr'",
                "alert-handling-acknowledgement.v1 | /alertId                           | ''",
                "alert-handling-notified.v1   | /channel                                | 'a/b'",
                "alert-handling-notified.v1   | /messages                               | 0",
                "alert-handling-notified.v1   | /notice                                 | 'maybe'",
            })
    void wrongDocumentIsRefusedByBoth(String fixture, String field, String value) {
        JsonCodec<?> codec = Samples.byFixture().get(fixture).codec();
        ObjectNode damaged = golden(fixture);
        replace(damaged, JsonPointer.compile(field), numberOrText(value));

        assertThat(Schemas.problems(Schemas.of(codec), damaged)).isNotEmpty();
        assertThatThrownBy(() -> codec.read(Golden.bytes(damaged))).isInstanceOf(UnreadableRecordException.class);
    }

    /** Rules between fields, which no schema can tell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assessed-post.v1   | /assessment/stanceProbabilities/oppose | 0.5 | stance probabilities sum to",
                "assessed-post.v1   | /assessment/evidence/1/end             | 900 | reaches beyond a text of 18 units",
                "assessed-post.v1   | /assessment/evidence/0/end             | 1   | evidence span [5, 1) is empty",
                "cell-total.v1      | /cell/bucket        | '2025-09-28T02:00:01Z'   | is not a multiple of PT5M",
                "cell-total.v1      | /tally/uncertain                       | 18  | more uncertain than posts",
                "spike-alert.v1     | /times/peakAt       | '2025-09-27T00:00:00Z'   | is before start",
                "alert-handling.v1  | /until              | '2025-09-28T03:00:00Z'   | wanted an end after the start",
                "ingest-progress.v1 | /hours/0/hour                          | 4   | hour 3 follows hour 4",
                "ingest-progress.v1 | /hours/0/relevant                      | 52  | hour 2 has 52 relevant of 51",
            })
    void ruleBetweenFieldsIsToldByTheCodec(String fixture, String field, String value, String told) {
        JsonCodec<?> codec = Samples.byFixture().get(fixture).codec();
        ObjectNode damaged = golden(fixture);
        replace(damaged, JsonPointer.compile(field), numberOrText(value));

        assertThatThrownBy(() -> codec.read(Golden.bytes(damaged)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(told);
    }

    @Test
    void everySchemaIsItselfValidAndNamedAsItsCodec() {
        for (JsonCodec<?> codec : Codecs.all()) {
            assertThat(Schemas.of(codec).getSchemaNode().path("$id").asText()).endsWith(codec.name() + ".schema.json");
            assertThat(Schemas.undescribed(codec)).as(codec.name()).isEmpty();
        }
    }

    private static boolean reads(JsonCodec<?> codec, JsonNode document) {
        try {
            codec.read(Golden.bytes(document));
            return true;
        } catch (UnreadableRecordException e) {
            assertThat(e).hasMessageStartingWith(codec.type().getSimpleName() + ": ");
            assertThat(e.getMessage())
                    .doesNotContain("secret")
                    .doesNotContain("他")
                    .doesNotContain("们");
            assertThat(e).hasNoCause();
            return false;
        }
    }

    private static List<JsonPointer> fieldsOf(JsonNode node, JsonPointer at) {
        List<JsonPointer> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            JsonPointer field = at.appendProperty(name);
            fields.add(field);
            fields.addAll(fieldsOf(node.get(name), field));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            fields.addAll(fieldsOf(node.get(i), at.appendIndex(i)));
        }
        return fields;
    }

    private static void remove(ObjectNode document, JsonPointer field) {
        ((ObjectNode) document.at(field.head())).remove(field.last().getMatchingProperty());
    }

    private static void replace(ObjectNode document, JsonPointer field, JsonNode value) {
        JsonNode parent = document.at(field.head());
        if (parent instanceof ArrayNode array) {
            array.set(field.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(field.last().getMatchingProperty(), value);
        }
    }

    private static JsonNode numberOrText(String value) {
        JsonNode number =
                value.matches("-?[0-9]+([.][0-9]+)?") ? Golden.tree(value.getBytes(StandardCharsets.UTF_8)) : null;
        return number == null ? JSON.textNode(value) : number;
    }

    private static ObjectNode golden(String fixture) {
        return (ObjectNode) Golden.tree(Golden.read(fixture));
    }
}
