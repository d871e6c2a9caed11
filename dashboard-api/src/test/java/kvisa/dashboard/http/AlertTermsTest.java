package kvisa.dashboard.http;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.alert.AlertKind;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.SeriesFilter;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.Stance;
import kvisa.dashboard.Feeding;
import kvisa.dashboard.PostBuilder;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terms behind an alert over HTTP: which posts they are made of. */
class AlertTermsTest {

    private static final SeriesFilter OPPOSED_NOT_ON_X =
            new SeriesFilter(null, List.of("x"), null, false, Stance.OPPOSE, null, null);

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = new TestServer(folder, Classifier.NONE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void comparesTheSeriesUpToThePeakWithTheTimeBefore() throws IOException {
        // Given
        List<AssessedPost> posts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            posts.add(opposed("weibo:1" + i, "2025-09-28T12:1" + i + ":00Z", i + "：大裁员 @someone")
                    .build());
            posts.add(opposed("weibo:2" + i, "2025-09-27T12:00:00Z", i + "：不公平").build());
            posts.add(opposed("weibo:8" + i, "2025-09-20T12:00:00Z", i + "：太突然").build());
            posts.add(opposed("x:3" + i, "2025-09-28T12:05:00Z", i + " excepted platform")
                    .build());
            posts.add(opposed("weibo:4" + i, "2025-09-28T12:30:00Z", i + " after the peak")
                    .build());
            posts.add(opposed("weibo:5" + i, "2025-09-13T12:00:00Z", i + "：大裁员").build());
            posts.add(post("weibo:6" + i, "2025-09-28T12:05:00Z")
                    .text(i + " other stance")
                    .build());
            posts.add(opposed("weibo:7" + i, "2025-09-28T12:05:00Z", "一字不差 copied word for word")
                    .textCluster("00000000000000a1")
                    .build());
        }

        // When
        JsonNode terms = terms(posts, AlertKind.SPIKE);

        // Then
        assertThat(terms.get("items").findValuesAsText("term")).containsExactly("大裁员");
        assertThat(terms.at("/items/0/peakTexts").asInt()).isEqualTo(6);
        assertThat(terms.at("/items/0/beforeTexts").asInt()).isZero();
        assertThat(terms.at("/peak/texts").asInt()).isEqualTo(7);
        assertThat(terms.at("/peak/to").asText()).isEqualTo("2025-09-28T12:30:00Z");
        assertThat(terms.at("/before/texts").asInt()).isEqualTo(12);
        assertThat(terms.at("/before/from").asText()).isEqualTo("2025-09-14T12:00:00Z");
        assertThat(terms.has("reason")).isFalse();
        assertThat(OpenApi.schema("AlertTerms").validate(terms)).isEmpty();
    }

    @Test
    void anAlertAboutASourceHasNone() throws IOException {
        assertThat(terms(List.of(), AlertKind.COVERAGE).get("reason").asText()).isEqualTo("not-a-spike");
    }

    private JsonNode terms(List<AssessedPost> posts, AlertKind kind) throws IOException {
        Instant start = Instant.parse("2025-09-28T12:00:00Z");
        SpikeAlert alert = new SpikeAlert(
                "watched@" + start,
                new WatchedSeries("watched", "posts", null, 15, OPPOSED_NOT_ON_X, null),
                AlertState.FIRING,
                Severity.WARNING,
                new AlertTimes(start, start.plusSeconds(900), start.plusSeconds(7_200), null),
                new SpikeReading(12, 1, 3, 12, 100, 2),
                List.of(),
                kind,
                null);
        HistoryBatch batch = Feeding.postsAndCells(posts)
                .alert(new Change<>(alert.id(), alert))
                .build();
        server.store.apply(batch);
        return new ObjectMapper()
                .readTree(server.get("/api/v1/alerts/" + alert.id()).body())
                .get("terms");
    }

    private static PostBuilder opposed(String id, String at, String text) {
        return post(id, at).text(text).stance(Stance.OPPOSE);
    }
}
