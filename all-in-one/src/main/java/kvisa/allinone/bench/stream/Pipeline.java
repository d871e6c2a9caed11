package kvisa.allinone.bench.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kvisa.allinone.AllInOneSettings;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.Dashboard;
import kvisa.dashboard.DashboardSettings;
import kvisa.dashboard.classify.Classifier;
import kvisa.stream.StreamProcessor;
import kvisa.stream.StreamProcessorSettings;

/** Broker, API and stream processors in this process, in a folder of their own. Not thread-safe. */
final class Pipeline implements AutoCloseable {

    private static final String ORIGIN = "benchmark";

    /** For the time until a post shows. */
    private static final Duration CLOSELY = Duration.ofMillis(20);

    /** For everything else: asking is work for the API, which shares the machine. */
    private static final Duration NOW_AND_THEN = Duration.ofMillis(200);

    private final EmbeddedBroker broker;
    private final Settings settings;
    private final Dashboard dashboard;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Instance> instances = new ArrayList<>();

    private record Instance(StreamProcessor processor, PrometheusMeterRegistry meters) {}

    private Pipeline(EmbeddedBroker broker, Settings settings) {
        this.broker = broker;
        this.settings = settings;
        this.dashboard = new Dashboard(settings, registry(), Classifier.NONE);
    }

    /** Starts broker and API; no processor yet. */
    static Pipeline start(Path folder) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of());
        Settings settings = Settings.defaults(AllInOneSettings.all())
                .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), ORIGIN)
                .with(CommonSettings.DATA_DIR, folder.toString(), ORIGIN)
                .with(DashboardSettings.PORT, "0", ORIGIN);
        TopicProvisioner.provision(settings, TopicCatalogue.all());
        Pipeline pipeline = new Pipeline(broker, settings);
        pipeline.dashboard.start();
        return pipeline;
    }

    Settings settings() {
        return settings;
    }

    /** Where a processor keeps its state. */
    Path stateFolder(String name) {
        return settings.get(CommonSettings.DATA_DIR).resolve(name);
    }

    /** Where the API keeps its history. */
    Path historyFile() {
        return DashboardSettings.historyFile(settings);
    }

    /**
     * Starts one processor and waits until it runs.
     *
     * @param name     of its state folder; the same name again goes on with that state
     * @param threads  its counting threads
     */
    void startProcessor(String name, int threads, BenchReaders readers) {
        Settings own = settings.with(CommonSettings.DATA_DIR, stateFolder(name).toString(), ORIGIN)
                .with(StreamProcessorSettings.THREADS, Integer.toString(threads), ORIGIN);
        PrometheusMeterRegistry meters = registry();
        StreamProcessor processor = new StreamProcessor(own, readers.first(), readers.second(), meters);
        instances.add(new Instance(processor, meters));
        processor.start();
        await(Duration.ofMinutes(2), "the processor to run", processor::isRunning);
    }

    /** Stops all processors; the API goes on. */
    void stopProcessors() {
        instances.forEach(instance -> instance.processor().close());
        instances.clear();
    }

    /** Waits until the API tells so many posts. */
    void awaitCounted(long posts, Duration patience) {
        await(patience, posts + " posts to be counted", () -> counted() >= posts);
    }

    /** Posts the API tells of. */
    long counted() {
        return get("/api/v1/status").path("posts").path("live").asLong();
    }

    /** Posts in the cells that the API answers from: those on their way from one cell to another are in neither for a moment. */
    long inCells() {
        return get("/api/v1/aggregates?bucket=P1D&relevant=any").path("n").asLong();
    }

    /** Posts that wait for a second reading. */
    long waiting() {
        return get("/api/v1/status").path("secondReadings").path("waiting").asLong();
    }

    /** Verdicts by stance as the cells tell them, for comparison. */
    JsonNode verdicts() {
        return get("/api/v1/aggregates?bucket=P1D&relevant=any&groupBy=stance,xenophobia")
                .path("buckets");
    }

    /** Posts assessed so far by each running processor, in the order they were started. */
    List<Double> assessed() {
        return instances.stream()
                .map(instance -> sum(instance, "kvisa.posts.assessed"))
                .toList();
    }

    /** Increments sent on to the totals so far, by all running processors. */
    double increments() {
        return instances.stream()
                .mapToDouble(instance -> sum(instance, "kvisa.cells.increments"))
                .sum();
    }

    private static double sum(Instance instance, String counter) {
        return instance.meters().find(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Waits for something. */
    void await(Duration patience, String what, BooleanSupplier condition) {
        await(patience, NOW_AND_THEN, what, condition);
    }

    /** Waits for something that is to be noticed at once. */
    void awaitClosely(Duration patience, String what, BooleanSupplier condition) {
        await(patience, CLOSELY, what, condition);
    }

    private static void await(Duration patience, Duration lookEvery, String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("waited " + patience + " for " + what + " in vain");
            }
            LockSupport.parkNanos(lookEvery.toNanos());
        }
    }

    private JsonNode get(String path) {
        URI address = URI.create("http://127.0.0.1:" + dashboard.port() + path);
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return Codecs.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the API does not answer " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + path, e);
        }
    }

    private static PrometheusMeterRegistry registry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Override
    public void close() {
        stopProcessors();
        dashboard.close();
        broker.close();
    }
}
