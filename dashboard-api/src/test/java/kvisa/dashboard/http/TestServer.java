package kvisa.dashboard.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kvisa.contract.assess.Assessment;
import kvisa.dashboard.StoreHandlingLog;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import kvisa.dashboard.terms.TextCutter;

/** A server on a free port over a store in a folder, and a client for it. */
final class TestServer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2025-10-02T09:10:11Z");

    static final StandstillWatch STANDSTILL = new StandstillWatch(Duration.ofHours(3));

    final DuckDbHistoryStore store;
    final DashboardServer server;
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    volatile FeedState feed = new FeedState(FeedState.Phase.FOLLOWING, "", lag());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TestServer(Path folder, Classifier classifier) {
        this(folder, classifier, true);
    }

    TestServer(Path folder, Classifier classifier, boolean writes) {
        store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 2, 256);
        server = new DashboardServer(
                new DashboardServer.Address("127.0.0.1", 0, 2, Duration.ofMillis(200)),
                new DashboardServer.Sources(
                        store, () -> feed, classifier, TextCutter.BY_SCRIPT, meters, () -> NOW, STANDSTILL, "1.2.3"),
                new DashboardServer.Writes(new StoreHandlingLog(store), writes, List.of("watch.example")));
        server.start();
    }

    /** A classifier that always answers the same. */
    static Classifier fixed(Assessment reading) {
        return (text, language) -> reading;
    }

    HttpResponse<String> get(String path) {
        return send(path, request -> request);
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> change) {
        return send(path, change, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(String path, UnaryOperator<HttpRequest.Builder> change, HttpResponse.BodyHandler<T> body) {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        try {
            return client.send(change.apply(HttpRequest.newBuilder(uri)).build(), body);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    static List<String> names(List<Route> routes) {
        return routes.stream().map(route -> route.method() + " " + route.path()).toList();
    }

    private static Map<String, Long> lag() {
        Map<String, Long> lag = new HashMap<>();
        lag.put("kvisa.assessed.v1", 3L);
        lag.put("kvisa.alerts.v1", null);
        return Objects.requireNonNull(lag);
    }
}
