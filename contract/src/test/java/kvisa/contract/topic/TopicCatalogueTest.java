package kvisa.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "topics.md");
    private static final String TABLE_START = "<!-- table: written by TopicCatalogueTest -->\n";
    private static final String TABLE_END = "<!-- end of table -->\n";

    @Test
    void topicsHaveTheirNamesAndPartitions() {
        Map<String, Integer> partitions =
                TopicCatalogue.all().stream().collect(Collectors.toMap(Topic::name, Topic::partitions));

        assertThat(partitions)
                .containsOnly(
                        Map.entry("kvisa.posts.v1", 6),
                        Map.entry("kvisa.assessed.v1", 6),
                        Map.entry("kvisa.aggregates.v1", 3),
                        Map.entry("kvisa.alerts.v1", 1),
                        Map.entry("kvisa.alert-handling.v1", 1),
                        Map.entry("kvisa.ingest-progress.v1", 1),
                        Map.entry("kvisa.refine-requests.v1", 6),
                        Map.entry("kvisa.refinements.v1", 6),
                        Map.entry("kvisa.rejected.v1", 1),
                        Map.entry("kvisa.retries.v1", 6));
    }

    @Test
    void tablesAreCompactedAndNothingInThemExpires() {
        List<Topic> tables = TopicCatalogue.all().stream()
                .filter(topic -> !topic.equals(TopicCatalogue.REJECTED))
                .filter(topic -> !topic.equals(TopicCatalogue.REFINEMENTS))
                .filter(topic -> !topic.equals(TopicCatalogue.RETRIES))
                .toList();

        assertThat(tables)
                .hasSize(7)
                .allSatisfy(table -> assertThat(table.config())
                        .containsEntry("cleanup.policy", "compact")
                        .containsEntry("delete.retention.ms", "2592000000")
                        .doesNotContainKeys("retention.ms", "retention.bytes"));
    }

    @Test
    void rejectedRecordsExpireFourteenDaysAfterTheyWereRefused() {
        assertThat(TopicCatalogue.REJECTED.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "1209600000")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void secondReadingsExpireAfterAsLongAsAReaderMayBeAway() {
        assertThat(TopicCatalogue.REFINEMENTS.config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(TopicCatalogue.TOMBSTONES_KEPT.toMillis()))
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    /** Question, answer and post must meet in one task. */
    @Test
    void secondReadingsArePartitionedAsPosts() {
        assertThat(TopicCatalogue.REFINE_REQUESTS.partitions()).isEqualTo(TopicCatalogue.POSTS.partitions());
        assertThat(TopicCatalogue.REFINEMENTS.partitions()).isEqualTo(TopicCatalogue.POSTS.partitions());
        assertThat(TopicCatalogue.RETRIES.partitions()).isEqualTo(TopicCatalogue.POSTS.partitions());
    }

    @Test
    void generationHasFiguresOfItsOwnAndSharesWhatComesFromOutside() {
        assertThat(Generation.FIRST.topics()).isEqualTo(TopicCatalogue.all());
        assertThat(new Generation("2026-spring").topics())
                .extracting(Topic::name)
                .containsExactly(
                        "kvisa.posts.v1",
                        "kvisa.assessed.v1.2026-spring",
                        "kvisa.aggregates.v1.2026-spring",
                        "kvisa.alerts.v1.2026-spring",
                        "kvisa.alert-handling.v1",
                        "kvisa.ingest-progress.v1",
                        "kvisa.refine-requests.v1.2026-spring",
                        "kvisa.refinements.v1.2026-spring",
                        "kvisa.rejected.v1",
                        "kvisa.retries.v1");
        assertThat(Generation.FIRST.applicationId("kvisa-stream")).isEqualTo("kvisa-stream");
        assertThat(new Generation("b").applicationId("kvisa-stream")).isEqualTo("kvisa-stream-b");
        assertThatIllegalArgumentException().isThrownBy(() -> new Generation("Spring"));
    }

    @Test
    void nameOutsideKafkasAlphabetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic("posts/v1", 1, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic("posts", 0, Map.of()));
    }

    @Test
    void documentShowsTheCatalogue() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf(TABLE_START) + TABLE_START.length();
        int end = document.indexOf(TABLE_END);
        if ("update".equals(System.getProperty("golden"))) {
            document = document.substring(0, start) + table() + document.substring(end);
            Files.writeString(DOCUMENT, document);
        }

        assertThat(document).contains(TABLE_START + table() + TABLE_END);
        for (Topic topic : TopicCatalogue.all()) {
            assertThat(document).as("section of %s", topic.name()).contains("## " + topic.name() + "\n");
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| Topic | Partitions | Broker settings |\n|---|---|---|\n");
        for (Topic topic : TopicCatalogue.all()) {
            String config = new TreeMap<>(topic.config())
                    .entrySet().stream()
                            .map(entry -> "`" + entry.getKey() + "=" + entry.getValue() + "`")
                            .collect(Collectors.joining("<br>"));
            table.append("| `%s` | %d | %s |\n".formatted(topic.name(), topic.partitions(), config));
        }
        return table.toString();
    }
}
