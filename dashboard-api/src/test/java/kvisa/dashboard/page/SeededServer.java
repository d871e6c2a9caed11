package kvisa.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Evidence;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.StoreHandlingLog;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.HistoryBatch;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import kvisa.dashboard.http.DashboardServer;
import kvisa.dashboard.terms.TextCutter;

/** The real server over a store of its own, on a free port. */
final class SeededServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Long> ALL_READ =
            Map.of(TopicCatalogue.ASSESSED.name(), 0L, TopicCatalogue.INGEST_PROGRESS.name(), 0L);

    private final DuckDbHistoryStore store;
    private final DashboardServer server;

    /** Starts one that holds what the batch says. */
    SeededServer(Path folder, HistoryBatch batch) {
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 256);
        store.apply(batch);
        server = new DashboardServer(
                new DashboardServer.Address("127.0.0.1", 0, 20, Duration.ofSeconds(15)),
                new DashboardServer.Sources(
                        store,
                        () -> new FeedState(FeedState.Phase.FOLLOWING, "", ALL_READ),
                        (text, language) -> severe(text),
                        TextCutter.BY_SCRIPT,
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        InstantSource.system(),
                        new StandstillWatch(Duration.ofHours(3)),
                        "test"),
                new DashboardServer.Writes(new StoreHandlingLog(store), true, List.of()));
        server.start();
    }

    /** Stands in for a model: opposition and severe hostility whatever the text, its first character the evidence. */
    private static Assessment severe(String text) {
        return new Assessment(
                Language.ZH,
                true,
                new StanceReading(Stance.OPPOSE, new StanceProbabilities(0.9, 0.04, 0.06), true),
                new XenophobiaReading(XenophobiaLevel.SEVERE, List.of(0.1, 0.2, 0.7), Target.FOREIGNER_GENERAL),
                List.of(Theme.JOBS),
                List.of(new Evidence(0, Math.min(1, text.length()), "stance", "oppose", 1, "")),
                "stand-in");
    }

    String page(String query) {
        return "http://127.0.0.1:" + server.port() + "/" + query;
    }

    JsonNode get(String path) throws IOException {
        try (InputStream answer = URI.create(page(path)).toURL().openStream()) {
            return JSON.readTree(answer);
        }
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
