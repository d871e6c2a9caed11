package kvisa.stream.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kvisa.contract.aggregate.CellTotal;
import kvisa.contract.aggregate.Facet;
import kvisa.contract.aggregate.Tally;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.assess.AssessedPost;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.codec.Codecs;
import kvisa.contract.codec.JsonCodec;
import kvisa.contract.post.Post;
import kvisa.contract.progress.IngestProgress;
import kvisa.contract.refine.RefineRequest;
import kvisa.contract.refine.Refinement;
import kvisa.contract.reject.RejectedRecord;
import kvisa.contract.reject.RetryRequest;
import kvisa.contract.topic.Generation;
import kvisa.contract.topic.Topic;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.stream.post.PostLedger;
import kvisa.stream.refine.SecondTier;
import kvisa.stream.watch.SeriesCatalogue;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The topology on Kafka's test driver, with every output topic read as the table it is. */
final class TestPipeline implements AutoCloseable {

    private static final Instant WALL_CLOCK = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final List<String> REOPENED_STORES = List.of(
            StateStores.CONTRIBUTIONS,
            StateStores.WAITING_POSTS,
            StateStores.REFINEMENTS,
            StateStores.REFUSED_POSTS,
            StateStores.PENDING_INCREMENTS,
            StateStores.TOTAL_CELLS,
            StateStores.WATCH_INBOX,
            StateStores.WATCH_CELLS,
            StateStores.WATCH_STEPS,
            StateStores.WATCH_DEFINITIONS,
            StateStores.COVERAGE,
            StateStores.ALERTS);

    private final Path stateDir;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> posts;
    private final TestInputTopic<String, byte[]> refinements;
    private final TestInputTopic<String, byte[]> retries;
    private final TestInputTopic<String, byte[]> progress;
    private final Map<String, Map<String, byte[]>> tables = new TreeMap<>();
    private final Map<String, Integer> written = new TreeMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    TestPipeline(Path stateDir, TextAssessor assessor) {
        this(stateDir, assessor, SecondTier.none());
    }

    TestPipeline(Path stateDir, TextAssessor assessor, SecondTier second) {
        this.stateDir = stateDir;
        Properties properties = properties(stateDir);
        PostLedger ledger = new PostLedger(assessor, second);
        this.driver = new TopologyTestDriver(topology(ledger, properties, meters), properties, WALL_CLOCK);
        this.posts = input(TopicCatalogue.POSTS);
        this.refinements = input(TopicCatalogue.REFINEMENTS);
        this.retries = input(TopicCatalogue.RETRIES);
        this.progress = input(TopicCatalogue.INGEST_PROGRESS);
    }

    static Topology topology(PostLedger ledger, Properties properties, SimpleMeterRegistry meters) {
        TopologyPlan plan = new TopologyPlan(
                Duration.ofSeconds(1), Duration.ofSeconds(2), SeriesCatalogue.bundled(), Generation.FIRST);
        return new KvisaTopology(plan, ledger, new StreamMeters(meters)).build(properties);
    }

    static Properties properties(Path stateDir) {
        return StreamsProperties.of(
                Map.of("bootstrap.servers", "unused:9092"),
                new ClientPlan(
                        "kvisa-stream-test", "instance-1", stateDir, 1, 1, new StatePlan(0, 16 * 1024 * 1024, 0)));
    }

    private TestInputTopic<String, byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
    }

    /** A pipeline over the state this one leaves behind, with what was published so far. */
    TestPipeline reopened(TextAssessor assessor) {
        return reopened(assessor, SecondTier.none());
    }

    TestPipeline reopened(TextAssessor assessor, SecondTier second) {
        return reopened(assessor, second, REOPENED_STORES);
    }

    /** As {@link #reopened(TextAssessor)}, with every watched series as if it was new in the configuration. */
    TestPipeline reopenedWithNewSeries(TextAssessor assessor) {
        List<String> stores = new ArrayList<>(REOPENED_STORES);
        stores.removeAll(List.of(StateStores.WATCH_STEPS, StateStores.WATCH_DEFINITIONS));
        return reopened(assessor, SecondTier.none(), stores);
    }

    private TestPipeline reopened(TextAssessor assessor, SecondTier second, List<String> stores) {
        drain();
        Map<String, List<KeyValue<Object, Object>>> state = new TreeMap<>();
        stores.forEach(name -> state.put(name, entries(name)));
        close();
        TestPipeline next = new TestPipeline(stateDir, assessor, second);
        state.forEach(
                (name, entries) -> entries.forEach(entry -> next.store(name).put(entry.key, entry.value)));
        next.tables.putAll(tables);
        return next;
    }

    private List<KeyValue<Object, Object>> entries(String name) {
        List<KeyValue<Object, Object>> found = new ArrayList<>();
        try (KeyValueIterator<Object, Object> all = store(name).all()) {
            all.forEachRemaining(found::add);
        }
        return found;
    }

    private KeyValueStore<Object, Object> store(String name) {
        return driver.getKeyValueStore(name);
    }

    void put(Post post) {
        putBytes(post.id(), Codecs.POST.write(post));
    }

    void putBytes(@Nullable String key, byte @Nullable [] value) {
        posts.pipeInput(key, value, WALL_CLOCK);
    }

    void delete(String id) {
        putBytes(id, null);
    }

    void refine(Refinement refinement) {
        refineBytes(refinement.postId(), Codecs.REFINEMENT.write(refinement));
    }

    void refineBytes(String key, byte @Nullable [] value) {
        refinements.pipeInput(key, value, WALL_CLOCK);
    }

    /** Asks for another try, as a replay does. */
    void retry(String postId) {
        retryBytes(postId, Codecs.RETRY_REQUEST.write(new RetryRequest(postId, "assess@somewhere:1")));
    }

    void retryBytes(String key, byte @Nullable [] value) {
        retries.pipeInput(key, value, WALL_CLOCK);
    }

    void tell(IngestProgress told) {
        tellBytes(told.key(), Codecs.INGEST_PROGRESS.write(told));
    }

    void tellBytes(String key, byte @Nullable [] value) {
        progress.pipeInput(key, value, WALL_CLOCK);
    }

    /** Lets flush and detection happen. */
    void tick() {
        driver.advanceWallClockTime(TICK);
        driver.advanceWallClockTime(TICK);
    }

    /** So much time that nothing waits for more of its kind. */
    void settle() {
        for (int ticks = 0; ticks <= PendingIncrements.TICKS_OF_PATIENCE; ticks++) {
            tick();
        }
    }

    Map<String, AssessedPost> assessed() {
        return table(TopicCatalogue.ASSESSED, Codecs.ASSESSED_POST);
    }

    Map<String, CellTotal> aggregates() {
        return table(TopicCatalogue.AGGREGATES, Codecs.CELL_TOTAL);
    }

    Map<String, RefineRequest> requests() {
        return table(TopicCatalogue.REFINE_REQUESTS, Codecs.REFINE_REQUEST);
    }

    Map<String, SpikeAlert> alerts() {
        return table(TopicCatalogue.ALERTS, Codecs.SPIKE_ALERT);
    }

    Map<String, RejectedRecord> rejected() {
        return table(TopicCatalogue.REJECTED, Codecs.REJECTED_RECORD);
    }

    /** Sum over all cells of the facet "all". */
    Tally total() {
        return aggregates().values().stream()
                .filter(total -> total.cell().facet().equals(Facet.ALL))
                .map(CellTotal::tally)
                .reduce(Tally.ZERO, Tally::plus);
    }

    /** Records written to a topic by this pipeline so far, tombstones included. */
    int written(Topic topic) {
        drain();
        return written.getOrDefault(topic.name(), 0);
    }

    double counter(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private <T> Map<String, T> table(Topic topic, JsonCodec<T> codec) {
        drain();
        Map<String, T> values = new TreeMap<>();
        tables.getOrDefault(topic.name(), Map.of()).forEach((key, value) -> values.put(key, codec.read(value)));
        return values;
    }

    private void drain() {
        TopicCatalogue.all().forEach(this::drain);
    }

    private void drain(Topic topic) {
        Map<String, byte[]> table = tables.computeIfAbsent(topic.name(), name -> new TreeMap<>());
        var output = driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
        if (!driver.producedTopicNames().contains(topic.name())) {
            return;
        }
        output.readRecordsToList().forEach(record -> {
            written.merge(topic.name(), 1, Integer::sum);
            if (record.value() == null) {
                table.remove(record.key());
            } else {
                table.put(record.key(), record.value());
            }
        });
    }

    @Override
    public void close() {
        driver.close();
    }
}
