package kvisa.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kvisa.ingest.watch.WatchDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of authored posts the bundled watch definition finds, and how much of unrelated posts it lets through. The
 * floors are what docs/watch-definition.md reports; some of its rules were written with these posts in view.
 */
class WatchRecallTest {

    private static final WatchDefinition WATCH = WatchDefinition.bundled();

    private Path data = Path.of("");

    @BeforeEach
    void needsTheData() {
        assumeThat(Fixtures.shared())
                .as("folder with the labelled data: -Dkvisa.shared=.. or ../shared")
                .isPresent();
        data = Fixtures.shared().orElseThrow().resolve("data");
    }

    @ParameterizedTest
    @CsvSource({"zh, 430", "en, 359"})
    void findsThisManyOf460RelevantPostsAndNoneOf40Others(String language, int found) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        int relevant = 0;
        int others = 0;
        for (String line : Files.readAllLines(data.resolve("kvisa_authored_seed/" + language + ".jsonl"))) {
            JsonNode post = mapper.readTree(line);
            if (WATCH.matches(post.path("text").asText())) {
                relevant += post.path("relevant").asBoolean() ? 1 : 0;
                others += post.path("relevant").asBoolean() ? 0 : 1;
            }
        }
        assertThat(relevant).isGreaterThanOrEqualTo(found);
        assertThat(others).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cold/train.csv",
                "swsr/SexComment.csv",
                "nlpcc2016_stance/taskA_train.txt",
                "pstance/raw_train_all.csv",
                "hatexplain/train.csv",
                "implicit_hate/implicit_hate_v1_stg1_posts.tsv"
            })
    void leavesUnrelatedPostsOut(String file) throws IOException {
        try (var lines = Files.lines(data.resolve(file))) {
            assertThat(lines.filter(WATCH::matches).count()).isZero();
        }
    }
}
