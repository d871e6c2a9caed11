package kvisa.dashboard.http;

import static kvisa.dashboard.PostBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.Change;
import kvisa.dashboard.history.HistoryBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder, Classifier.NONE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listenerHearsHowThingsStandThenChangesThenAlertsThenSilence() {
        // Given: a client that names no accepted type
        List<String> lines = listen();
        await().until(() -> lines.contains("data: {\"posts\":0,\"revision\":0}"));

        // When
        server.store.apply(new HistoryBatch.Builder()
                .post(new Change<>(
                        "weibo:1", post("weibo:1", "2025-09-28T01:00:00Z").build()))
                .build());

        // Then
        await().until(() ->
                lines.contains("data: {\"newestPost\":\"2025-09-28T01:00:00Z\",\"posts\":1,\"revision\":1}"));
        server.server.feed().alert(GoldenHistory.ALERT);
        await().until(() -> lines.contains("event: alert")
                && lines.stream().anyMatch(line -> line.startsWith("data: {\"id\":\"oppose-posts@")));
        await().until(() -> lines.contains(": heartbeat"));
        assertThat(lines.stream().filter("event: change"::equals)).hasSize(2);
    }

    @Test
    void manyChangesAreToldAtMostOncePerTick() {
        // Given
        List<String> lines = listen();
        await().until(() -> lines.contains("data: {\"posts\":0,\"revision\":0}"));

        // When
        for (int i = 1; i <= 50; i++) {
            server.store.apply(new HistoryBatch.Builder()
                    .post(new Change<>(
                            "weibo:" + i,
                            post("weibo:" + i, "2025-09-28T01:00:00Z").build()))
                    .build());
        }

        // Then
        await().until(() -> lines.stream().anyMatch(line -> line.contains("\"revision\":50")));
        assertThat(lines.stream().filter("event: change"::equals).count()).isLessThan(25);
    }

    @Test
    void tooManyListenersAreRefusedAndAFreedPlaceIsTaken() throws Exception {
        // Given: two places
        HttpResponse<InputStream> first = open();
        listen();
        await().until(() -> server.server.feed().listeners() == 2);

        // When
        HttpResponse<String> refused = server.get("/api/v1/stream");
        first.body().close();

        // Then
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("too-many-listeners");
        await().until(() -> server.server.feed().listeners() == 1);
    }

    private HttpResponse<InputStream> open() {
        HttpResponse<InputStream> answer =
                server.send("/api/v1/stream", request -> request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=utf-8");
        return answer;
    }

    private List<String> listen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Scanner scanner = new Scanner(open().body(), StandardCharsets.UTF_8);
        Thread reader = new Thread(
                () -> {
                    while (scanner.hasNextLine()) {
                        lines.add(scanner.nextLine());
                    }
                },
                "listener");
        reader.setDaemon(true);
        reader.start();
        return lines;
    }
}
