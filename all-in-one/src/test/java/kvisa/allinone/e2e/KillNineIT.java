package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kvisa.allinone.demo.DemoFeed;
import kvisa.contract.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process is killed in the middle of a replay and started again: the counts must be as if nothing had been. */
class KillNineIT {

    private static final int ROUNDS = 3;
    private static final String DAYS = "from=2025-09-15&to=2025-10-04";

    private static final String RANGE =
            DAYS + "&bucket=P1D&relevant=any" + "&groupBy=stance,xenophobia,language,platform,relevant";

    @TempDir
    private Path folder;

    @Test
    void countsAfterKillsEqualCountsWithoutKills() throws Exception {
        // Given
        Path posts = writePosts(folder.resolve("posts.jsonl"));
        long count = Files.lines(posts).count();
        Map<String, String> undisturbed = runToTheEnd(posts, "undisturbed", count);

        // When
        killInTheMiddle(posts, "killed", 1);
        killInTheMiddle(posts, "killed", count / 2);
        Map<String, String> afterKills = runToTheEnd(posts, "killed", count);

        // Then
        assertThat(afterKills).isEqualTo(undisturbed);
    }

    private void killInTheMiddle(Path posts, String data, long whenAtLeast) throws Exception {
        int port = Api.freePort();
        Api api = new Api(port);
        try (KvisaProcess run = start(posts, data, port)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> api.livePosts() >= whenAtLeast);
            run.killNine();
        }
    }

    private Map<String, String> runToTheEnd(Path posts, String data, long count) throws Exception {
        int port = Api.freePort();
        Api api = new Api(port);
        try (KvisaProcess run = start(posts, data, port)) {
            await().atMost(Duration.ofMinutes(3)).until(() -> run.output().contains("Reading done"));
            await().atMost(Duration.ofMinutes(2)).until(() -> api.livePosts() == count && sum(api) == count);
            // Second readings go on replacing verdicts; only when none is left do counts stand still.
            await().atMost(Duration.ofMinutes(3)).until(() -> api.awaitingSecondReading() == 0);
            // Cells come by a longer way than posts.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> api.verdictsOfCells(RANGE).equals(api.verdictsOfPosts(DAYS)));
            Map<String, String> cells = api.cells(RANGE);
            run.stop();
            return cells;
        }
    }

    private static long sum(Api api) {
        return api.cells(RANGE).values().stream()
                .mapToLong(tally -> Long.parseLong(tally.substring(0, tally.indexOf('/'))))
                .sum();
    }

    private KvisaProcess start(Path posts, String data, int port) throws IOException {
        return KvisaProcess.start(
                folder.resolve(data + ".log"),
                "run",
                "--from",
                posts,
                "--data-dir",
                folder.resolve(data),
                "--port",
                port);
    }

    /** The demonstration feed several times over under other ids, in the generic JSONL form. */
    private static Path writePosts(Path file) throws IOException {
        List<Post> feed = DemoFeed.load(handle -> handle).posts();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Post post : feed) {
                    lines.write(line(mapper, post, round));
                    lines.newLine();
                }
            }
        }
        return file;
    }

    private static String line(ObjectMapper mapper, Post post, int round) {
        ObjectNode line = mapper.createObjectNode();
        line.put("id", post.id().substring(post.id().indexOf(':') + 1) + "-" + round);
        line.put("platform", post.origin().platform());
        // "China's K visa" makes every copy pass the watch definition, whatever the text says.
        line.put("text", "中国K签证 " + post.text());
        line.put("created_at", post.createdAt().toString());
        line.put("collected_at", post.collectedAt().toString());
        return line.toString();
    }
}
