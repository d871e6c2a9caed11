package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import kvisa.allinone.AllInOneSettings;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.contract.aggregate.Cell;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.RefinementState;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.post.Engagement;
import kvisa.contract.post.Origin;
import kvisa.contract.post.Post;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.StreamProcessor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Count at once, refine after, over a real broker: every post counts although the second assessor stands still; the
 * process is killed while it reads; in the end every uncertain post was read, and the counts are those of its readings.
 */
class RefineIT {

    private static final Instant AT = Instant.parse("2025-10-01T02:03:04Z");
    private static final int SURE = 100;
    private static final int COPIES = 100;
    private static final int QUESTIONS = 120;
    private static final int UNSURE = COPIES + QUESTIONS;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void everyPostCountsAtOnceAndEveryUncertainOneIsRefinedAlthoughTheProcessIsKilled() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of())) {
            String at = broker.bootstrapServers();
            Settings settings =
                    Settings.defaults(AllInOneSettings.all()).with(CommonSettings.BOOTSTRAP_SERVERS, at, "test");
            TopicProvisioner.provision(settings, TopicCatalogue.all());
            List<Post> posts = posts();
            publish(settings, posts);

            try (Table<AssessedPost> assessed = new Table<>(at, TopicCatalogue.ASSESSED, Codecs.ASSESSED_POST);
                    Table<CellTotal> totals = new Table<>(at, TopicCatalogue.AGGREGATES, Codecs.CELL_TOTAL);
                    Table<RefineRequest> requests =
                            new Table<>(at, TopicCatalogue.REFINE_REQUESTS, Codecs.REFINE_REQUEST)) {
                refineUntilKilled(at, posts, assessed, totals);
                refineTheRest(at, posts, assessed, requests, totals);
            }
        }
    }

    private void refineUntilKilled(
            String broker, List<Post> posts, Table<AssessedPost> assessed, Table<CellTotal> totals) throws Exception {
        Path gate = folder.resolve("gate-of-the-killed");
        Process killed = RefiningProcess.start(broker, folder.resolve("data"), gate, folder.resolve("killed.log"));
        try {
            await().atMost(PATIENCE).until(() -> totals.rows().equals(counted(posts, TwoTiers.first())));
            await().atMost(PATIENCE).until(() -> count(assessed, RefinementState.WAITING) == UNSURE);
            Files.createFile(gate);
            // The copies are one text, and it comes first; the others come one by one.
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count(assessed, RefinementState.DONE) >= COPIES);
        } finally {
            killed.destroyForcibly().waitFor();
        }
    }

    private void refineTheRest(
            String broker,
            List<Post> posts,
            Table<AssessedPost> assessed,
            Table<RefineRequest> requests,
            Table<CellTotal> totals)
            throws Exception {
        Path gate = folder.resolve("gate-of-the-next");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (StreamProcessor next = RefiningProcess.processor(broker, folder.resolve("data"), gate, meters)) {
            next.start();
            await().atMost(PATIENCE).until(next::isRunning);
            await().atMost(PATIENCE).until(() -> {
                long waiting = count(assessed, RefinementState.WAITING);
                return meters.get("kvisa.refine.waiting").gauge().value() == waiting && requestsOf(requests) == waiting;
            });
            Files.createFile(gate);
            await().atMost(PATIENCE).until(() -> count(assessed, RefinementState.DONE) == UNSURE);
            await().atMost(PATIENCE).until(() -> requestsOf(requests) == 0);
            await().atMost(PATIENCE).until(() -> totals.rows().equals(counted(posts, TwoTiers.second())));
            assertThat(meters.get("kvisa.refine.waiting").gauge().value()).isZero();
            assertThat(assessed.rows().values())
                    .filteredOn(post -> post.refinement() == RefinementState.DONE)
                    .allSatisfy(post -> assertThat(post.assessment().modelId()).isEqualTo("second"));
        }
    }

    private static long count(Table<AssessedPost> assessed, RefinementState state) {
        return assessed.rows().values().stream()
                .filter(post -> post.refinement() == state)
                .count();
    }

    private static int requestsOf(Table<RefineRequest> requests) {
        return requests.rows().size();
    }

    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < SURE; i++) {
            posts.add(post("sure-" + i, "The K visa is welcome, " + i));
        }
        for (int i = 0; i < COPIES; i++) {
            posts.add(post("copy-" + i, "Who asked for this K visa?"));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            posts.add(post("question-" + i, "Is the K visa any good? " + i));
        }
        return posts;
    }

    private static Post post(String id, String text) {
        return new Post(
                "weibo:" + id, new Origin("weibo", "test", null, null, null), text, null, AT, AT, Engagement.UNKNOWN);
    }

    private static void publish(Settings settings, List<Post> posts) throws Exception {
        Map<String, Object> properties = new HashMap<>(KafkaClients.producer(settings));
        // The topic is seconds old: a broker that is not ready for the first batch but for the second one would never
        // take
        // the first any more.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = posts.stream()
                    .map(post -> producer.send(
                            new ProducerRecord<>(TopicCatalogue.POSTS.name(), post.id(), Codecs.POST.write(post))))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    private static Map<String, CellTotal> counted(List<Post> posts, TextAssessor assessor) {
        Map<Cell, Tally> tallies = new HashMap<>();
        for (Post post : posts) {
            AssessedPost assessed =
                    new AssessedPost(post, post.eventTime(), assessor.assess(post.text(), post.language()));
            Cell.of(assessed).forEach(cell -> tallies.merge(cell, Tally.of(assessed), Tally::plus));
        }
        assertThat(tallies.keySet()).extracting(Cell::facet).containsOnly(Facet.ALL);
        Map<String, CellTotal> totals = new TreeMap<>();
        tallies.forEach((cell, tally) -> totals.put(cell.key(), new CellTotal(cell, tally)));
        return totals;
    }
}
