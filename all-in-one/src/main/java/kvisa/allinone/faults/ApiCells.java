package kvisa.allinone.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the API tells, asked as anybody would. Thread-safe. */
final class ApiCells {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final String ANY_TIME = "from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z&bucket=P366D&tz=UTC";
    private static final String DIMENSIONS = "language,platform,relevant,stance,xenophobia";
    private static final int FIRST_COUNT = 7;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    ApiCells(String address) {
        this.address = address;
    }

    /** Every cell of some UTC days, by key as on the aggregates topic. */
    Map<String, Counts> of(Set<LocalDate> days) throws IOException {
        Map<String, Counts> cells = new HashMap<>();
        for (LocalDate day : days) {
            read(cells, day, "all", "");
            read(cells, day, "theme:", ",theme");
            read(cells, day, "target:", ",target");
        }
        return cells;
    }

    private void read(Map<String, Counts> cells, LocalDate day, String facet, String dimension) throws IOException {
        String csv = get("/api/v1/aggregates?format=csv&bucket=PT5M&tz=UTC&relevant=any&from=" + day + "T00:00:00Z&to="
                + day.plusDays(1) + "T00:00:00Z&groupBy=" + DIMENSIONS + dimension);
        boolean ofFacet = !dimension.isEmpty();
        csv.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
            int counts = ofFacet ? FIRST_COUNT + 1 : FIRST_COUNT;
            // What is hostile to nobody has no cells of its own: the API works it out.
            if (!row[2].isEmpty() && !row[FIRST_COUNT].equals("none")) {
                cells.put(key(row, ofFacet ? facet + row[FIRST_COUNT] : facet), counts(row, counts));
            }
        });
    }

    private static String key(String[] row, String facet) {
        return String.join(
                "/",
                OffsetDateTime.parse(row[0]).toInstant().toString(),
                row[2],
                row[3],
                row[4].equals("true") ? "on-topic" : "off-topic",
                row[5],
                row[6],
                facet);
    }

    private static Counts counts(String[] row, int at) {
        return new Counts(Long.parseLong(row[at]), Long.parseLong(row[at + 1]), Long.parseLong(row[at + 2]));
    }

    /** Posts counted, whenever they were written. */
    long posts() throws IOException {
        return mapper.readTree(get("/api/v1/aggregates?relevant=any&" + ANY_TIME))
                .path("n")
                .asLong(-1);
    }

    /** Posts counted of one platform, whenever they were written; -1 while the API does not answer. */
    long postsOf(String platform) {
        try {
            String answer = get("/api/v1/aggregates?relevant=any&platform=" + platform + "&" + ANY_TIME);
            return mapper.readTree(answer).path("n").asLong(-1);
        } catch (IOException notNow) {
            return -1;
        }
    }

    /** Posts of the history, each counted by itself. */
    long livePosts() throws IOException {
        return mapper.readTree(get("/api/v1/status")).path("posts").path("live").asLong(-1);
    }

    private String get(String path) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(ANSWER_WITHIN)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("API answers " + answer.statusCode() + " to " + path);
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
