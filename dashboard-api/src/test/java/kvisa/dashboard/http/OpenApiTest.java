package kvisa.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kvisa.dashboard.classify.Classifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description and the server say the same. */
class OpenApiTest {

    @TempDir
    private static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder, Classifier.NONE);
        server.store.apply(GoldenHistory.batch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteExists() {
        // Given
        List<String> described = new ArrayList<>();
        OpenApi.DOCUMENT
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        // Then: Javalin writes a parameter that may hold slashes in angle brackets
        assertThat(TestServer.names(server.server.routes()).stream()
                        .map(route -> route.replace('<', '{').replace('>', '}')))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void descriptionIsServed() {
        // When
        HttpResponse<String> answer = server.get("/api/v1/openapi.json");

        // Then
        assertThat(answer.body()).contains("\"openapi\": \"3.1.0\"");
    }

    @Test
    void everyExampleMatchesItsSchema() {
        List<String> checked = new ArrayList<>();
        OpenApi.DOCUMENT.findParents("example").forEach(parent -> {
            JsonNode schema = parent.get("schema");
            if (schema != null) {
                JsonNode example = parent.get("example");
                assertThat(OpenApi.schema(schema).validate(example))
                        .as(example.toString())
                        .isEmpty();
                checked.add(example.toString());
            }
        });
        assertThat(checked).hasSizeGreaterThan(25);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(OpenApi.DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                OpenApi.DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void everyDescribedParameterIsTakenAndNoOther() {
        Map<String, JsonNode> paths = new java.util.TreeMap<>();
        OpenApi.DOCUMENT.get("paths").properties().forEach(each -> paths.put(each.getKey(), each.getValue()));
        List.of("aggregates", "summary", "copies", "posts", "alerts", "coverage")
                .forEach(name -> {
                    String path = "/api/v1/" + name;
                    String refusal = server.get(path + "?nonsense=1").body();
                    String wanted = refusal.replaceAll("(?s).*\"one of ([^\"]*)\".*", "$1");

                    assertThat(wanted.split(", "))
                            .as(path)
                            .containsExactlyInAnyOrderElementsOf(
                                    parameters(paths.get(path).get("get")));
                });
    }

    private static List<String> parameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.get("parameters").forEach(parameter -> {
            JsonNode resolved = parameter.has("$ref")
                    ? OpenApi.DOCUMENT.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            names.add(resolved.get("name").asText());
        });
        return names;
    }
}
