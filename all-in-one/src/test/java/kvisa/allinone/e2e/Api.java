package kvisa.allinone.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** The API of a running instance as a test sees it. */
final class Api {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON answer of a path; a missing node while the instance does not answer (yet). */
    JsonNode get(String path) {
        try {
            return MAPPER.readTree(text(path));
        } catch (IOException notUpYet) {
            return MAPPER.missingNode();
        }
    }

    String text(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Live posts, on-topic or not; -1 while the instance does not answer. */
    long livePosts() {
        return get("/api/v1/status").path("posts").path("live").asLong(-1);
    }

    /** Live posts whose second reading is yet to come; -1 while the instance does not answer. */
    long awaitingSecondReading() {
        return get("/api/v1/status").path("secondReadings").path("waiting").asLong(-1);
    }

    /** Posts of a range by verdict, language and platform, counted one by one. */
    Map<String, Long> verdictsOfPosts(String range) {
        Map<String, Long> verdicts = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/v1/posts?relevant=any&limit=500&" + range + cursor);
            for (JsonNode post : page.path("posts")) {
                verdicts.merge(verdict(post.path("assessment"), post.path("platform")), 1L, Long::sum);
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return verdicts;
    }

    /** The same from the cells of a range, which travel another way. */
    Map<String, Long> verdictsOfCells(String query) {
        Map<String, Long> verdicts = new TreeMap<>();
        for (JsonNode bucket : get("/api/v1/aggregates?" + query).path("buckets")) {
            for (JsonNode cell : bucket.path("cells")) {
                verdicts.merge(
                        verdict(cell, cell.path("platform")), cell.path("posts").asLong(), Long::sum);
            }
        }
        return verdicts;
    }

    private static String verdict(JsonNode of, JsonNode platform) {
        return String.join(
                " ",
                of.path("stance").asText(),
                of.path("xenophobia").asText(),
                of.path("language").asText(),
                platform.asText());
    }

    /** Every cell of a range by start and dimensions: the figures that must survive anything. */
    Map<String, String> cells(String query) {
        Map<String, String> cells = new TreeMap<>();
        for (JsonNode bucket : get("/api/v1/aggregates?" + query).path("buckets")) {
            for (JsonNode cell : bucket.path("cells")) {
                String dimensions = cell.toString().replaceAll("\"(posts|engagement|uncertain)\":\\d+,?", "");
                cells.put(
                        bucket.path("start").asText() + " " + dimensions,
                        cell.path("posts") + "/" + cell.path("engagement") + "/" + cell.path("uncertain"));
            }
        }
        return cells;
    }
}
