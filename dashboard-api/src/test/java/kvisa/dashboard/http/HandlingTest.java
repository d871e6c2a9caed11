package kvisa.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.handling.AlertHandling;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Silences and acknowledgements over HTTP, and who may make them. */
class HandlingTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FIRING = "hostile-share@2025-10-01T02:00:00Z";
    private static final String SILENCE =
            "{\"match\":{\"series\":\"hostile-share\"},\"duration\":\"PT2H\",\"who\":\" desk 2 \",\"reason\":\"known\"}";

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder, Classifier.NONE);
        server.store.apply(Feeding.inventedWeek(60));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void silenceMutesTheAlertUntilItIsEnded() throws IOException {
        // When
        HttpResponse<String> made = server.post("/api/v1/silences", SILENCE);

        // Then
        JsonNode silence = MAPPER.readTree(made.body());
        String place = made.headers().firstValue("Location").orElse("");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(place).isEqualTo("/api/v1/silences/" + silence.get("id").asText());
        assertThat(silence.get("state").asText()).isEqualTo("active");
        assertThat(silence.get("who").asText()).isEqualTo("desk 2");
        assertThat(silence.get("until").asText()).isEqualTo("2025-10-02T11:10:11Z");
        assertMatches("Silence", made.body());
        assertThat(server.get("/api/v1/silences").body()).isEqualTo("{\"silences\":[" + made.body() + "]}");
        assertMatches("Silences", server.get("/api/v1/silences").body());
        JsonNode muted = alert();
        assertThat(muted.at("/handling/status").asText()).isEqualTo("muted");
        assertThat(muted.at("/handling/mutedBy/0/reason").asText()).isEqualTo("known");
        assertMatches("Alert", muted.toString());

        // When
        HttpResponse<String> ended = server.delete(place);

        // Then
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(alert().at("/handling/status").asText()).isEqualTo("open");
        assertThat(server.delete(place).statusCode()).isEqualTo(404);
    }

    @Test
    void acknowledgementStandsWithTheAlertUntilItIsTakenBack() throws IOException {
        String place = "/api/v1/alerts/" + FIRING + "/acknowledgement";

        // When
        HttpResponse<String> made = server.post(place, "{\"who\":\"desk 2\",\"note\":\"reading\"}");

        // Then
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertMatches("Acknowledgement", made.body());
        JsonNode acknowledged = alert();
        assertThat(acknowledged.at("/handling/status").asText()).isEqualTo("acknowledged");
        assertThat(acknowledged.at("/handling/acknowledgement/note").asText()).isEqualTo("reading");
        assertMatches("Alert", acknowledged.toString());

        // When
        HttpResponse<String> takenBack = server.delete(place);

        // Then
        assertThat(takenBack.statusCode()).isEqualTo(204);
        assertThat(alert().at("/handling/status").asText()).isEqualTo("open");
        assertThat(server.delete(place).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsOverOrUnknownCannotBeAcknowledged() {
        String over = "/api/v1/alerts/oppose-posts@2025-09-29T11:00:00Z/acknowledgement";

        assertThat(server.post(over, "{\"who\":\"desk\"}").statusCode()).isEqualTo(409);
        assertThat(server.post("/api/v1/alerts/nobody/acknowledgement", "{\"who\":\"desk\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void alertWhoseIdHoldsSlashesIsFound() throws IOException {
        SpikeAlert firing = server.store.findAlert(FIRING).orElseThrow();
        String id = "coverage/weibo/archive@2025-10-01T02:00:00Z";
        SpikeAlert gap = new SpikeAlert(
                id, firing.series(), firing.state(), firing.severity(), firing.times(), firing.reading(), List.of());
        server.store.apply(
                new HistoryBatch.Builder().alert(new Change<>(id, gap)).build());

        assertThat(MAPPER.readTree(server.get("/api/v1/alerts/" + id).body())
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(server.post("/api/v1/alerts/" + id + "/acknowledgement", "{\"who\":\"desk\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(server.get("/api/v1/alerts/" + id + "/posts").statusCode()).isEqualTo(200);
    }

    @Test
    void postsOfAnAlertAreThoseOfItsTimeWithMostReactionsFirst() throws IOException {
        // When
        JsonNode answer = MAPPER.readTree(
                server.get("/api/v1/alerts/" + FIRING + "/posts?limit=3").body());

        // Then
        List<Long> reactions = new ArrayList<>();
        answer.get("posts")
                .forEach(post -> reactions.add(post.at("/engagement/likes").asLong()));
        assertThat(answer.get("ofTheSeries").asBoolean()).isFalse();
        assertThat(answer.get("posts").size()).isBetween(1, 3);
        assertMatches("AlertPosts", answer.toString());
        assertThat(server.get("/api/v1/alerts/" + FIRING + "/posts?limit=0").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/v1/alerts/nobody/posts").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no JSON                                               | body",
                "[]                                                    | body",
                "{}                                                    | match,until,who,reason",
                "{\"match\":{},\"duration\":\"PT2H\",\"who\":\"a\",\"reason\":\"b\"} | match",
                "{\"match\":{\"series\":\"a\"},\"who\":\"a\",\"reason\":\"b\"}       | until",
                "{\"match\":{\"series\":\"a\"},\"duration\":\"soon\",\"who\":\"a\",\"reason\":\"b\"} | duration,until",
                "{\"match\":{\"series\":\"a\"},\"duration\":\"P91D\",\"who\":\"a\",\"reason\":\"b\"} | duration,until",
                "{\"match\":{\"series\":\"a\"},\"until\":\"2025-10-01T00:00:00Z\",\"who\":\"a\",\"reason\":\"b\"} | until",
                "{\"match\":{\"language\":\"fr\",\"colour\":\"red\"},\"duration\":\"PT2H\",\"who\":\" \",\"reason\":7}"
                        + " | match.language,who,reason,match.colour,match",
                "{\"match\":{\"series\":\"a\"},\"duration\":\"PT2H\",\"who\":\"a\",\"reason\":\"b\",\"by\":1} | by",
            })
    void everythingWrongWithASilenceIsToldAtOnce(String body, String wrong) throws IOException {
        // When
        HttpResponse<String> answer = server.post("/api/v1/silences", body);

        // Then
        List<String> told = new ArrayList<>();
        JsonNode problem = MAPPER.readTree(answer.body());
        problem.path("problems").forEach(each -> told.add(each.get("parameter").asText()));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(told)
                .as(answer.body())
                .containsExactlyInAnyOrder(wrong.strip().split(","));
        assertThat(server.store.handling()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403, cross-site",
        "Origin, null, 403, cross-site",
        "Origin, http://127.0.0.1:1, 403, cross-site",
        "Sec-Fetch-Site, cross-site, 403, cross-site",
        "Sec-Fetch-Site, same-site, 403, cross-site",
        "Content-Type, text/plain, 415, not-json",
        "Content-Type, application/x-www-form-urlencoded, 415, not-json"
    })
    void otherSitesChangeNothing(String header, String value, int status, String kind) {
        // When
        HttpResponse<String> answer = server.send(
                "/api/v1/silences",
                request -> request.header("Content-Type", "application/json")
                        .setHeader(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(SILENCE)));

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:kvisa-watch:problem:" + kind);
        assertThat(server.store.handling()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Sec-Fetch-Site"})
    void itsOwnPageMayChangeThings(String header) {
        String value = header.equals("Origin") ? "http://127.0.0.1:" + server.server.port() : "same-origin";

        HttpResponse<String> answer = server.send(
                "/api/v1/silences",
                request -> request.header("Content-Type", "application/json; charset=utf-8")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(SILENCE)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** A name of a stranger that was pointed at this machine is not this machine's name. */
    @ParameterizedTest
    @CsvSource({"localhost:1,true", "[::1]:8080,true", "10.0.0.7,true", "watch.example:443,true", "evil.example:1,false"
    })
    void changesAreTakenUnderKnownNamesOnly(String host, boolean taken) throws IOException {
        assertThat(RawRequest.status(server.server.port(), host, "/api/v1/silences", SILENCE))
                .isEqualTo(taken ? 201 : 403);
    }

    @Test
    void nothingCanBeChangedWhereWritesAreOff(@TempDir Path other) {
        try (TestServer closed = new TestServer(other, Classifier.NONE, false)) {
            assertThat(closed.post("/api/v1/silences", SILENCE).body()).contains("problem:writes-off");
            assertThat(closed.delete("/api/v1/silences/x").statusCode()).isEqualTo(403);
            assertThat(closed.get("/api/v1/silences").body()).isEqualTo("{\"silences\":[]}");
        }
    }

    @Test
    void handlingIsPartOfTheHistoryAndSurvivesForgettingOtherTopics() {
        server.post("/api/v1/silences", SILENCE);

        server.store.forget("kvisa.alerts.v1");
        List<AlertHandling> kept = server.store.handling();
        server.store.forget("kvisa.alert-handling.v1");

        assertThat(kept).hasSize(1);
        assertThat(server.store.handling()).isEmpty();
    }

    private JsonNode alert() throws IOException {
        return MAPPER.readTree(server.get("/api/v1/alerts/" + FIRING).body());
    }

    private static void assertMatches(String schema, String body) throws IOException {
        assertThat(OpenApi.schema(schema).validate(MAPPER.readTree(body)))
                .as(body)
                .isEmpty();
    }
}
