package kvisa.allinone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.contract.alert.AlertState;
import kvisa.contract.alert.AlertTimes;
import kvisa.contract.alert.Severity;
import kvisa.contract.alert.SpikeAlert;
import kvisa.contract.alert.SpikeReading;
import kvisa.contract.alert.WatchedSeries;
import kvisa.contract.codec.Codecs;
import kvisa.contract.kafka.KafkaClients;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.Dashboard;
import kvisa.dashboard.DashboardSettings;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.notify.NotifySettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two dashboards over one broker tell a webhook once, agree on silences, and know all of it again after a rebuild. */
class AlertingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer webhook;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, Map.of());
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", this::take);
        webhook.start();
    }

    @AfterEach
    void stop() {
        webhook.stop(0);
        broker.close();
    }

    @Test
    void everyStepIsToldOnceWhateverIsRestarted() throws Exception {
        try (Dashboard first = dashboard("first")) {
            try (Dashboard second = dashboard("second")) {
                send(alert("posts", AlertState.FIRING));
                await().atMost(PATIENCE).until(() -> told.contains("posts firing"));

                // What one instance takes, the other knows.
                String silence =
                        "{\"match\":{\"series\":\"noise\"},\"duration\":\"PT1H\",\"who\":\"desk\",\"reason\":\"known\"}";
                assertThat(post(first, "/api/v1/silences", silence)).isEqualTo(201);
                await().atMost(PATIENCE).until(() -> silences(second) == 1);
                send(alert("noise", AlertState.FIRING));
                await().atMost(PATIENCE).until(() -> status(second, "noise").equals("muted"));
            }
        }
        Files.delete(folder.resolve("first/history.duckdb"));

        try (Dashboard again = dashboard("first")) {
            await().atMost(PATIENCE).until(() -> status(again, "noise").equals("muted"));
            send(alert("posts", AlertState.RESOLVED));
            await().atMost(PATIENCE).until(() -> told.contains("posts resolved"));
        }

        assertThat(told).containsExactly("posts firing", "posts resolved");
        assertThat(keys).doesNotHaveDuplicates();
    }

    private Dashboard dashboard(String name) {
        List<Setting<?>> catalogue = new ArrayList<>(CommonSettings.all());
        catalogue.addAll(DashboardSettings.all());
        String address = "http://127.0.0.1:" + webhook.getAddress().getPort() + "/";
        Dashboard dashboard = new Dashboard(
                Settings.defaults(catalogue)
                        .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "test")
                        .with(CommonSettings.DATA_DIR, folder.resolve(name).toString(), "test")
                        .with(DashboardSettings.PORT, "0", "test")
                        .with(NotifySettings.CHANNELS, "webhook", "test")
                        .with(NotifySettings.WEBHOOK_URL, address, "test")
                        .with(NotifySettings.SETTLING, "PT1S", "test"),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                Classifier.NONE);
        dashboard.start();
        return dashboard;
    }

    private static SpikeAlert alert(String series, AlertState state) {
        Instant end = HOUR.plus(Duration.ofHours(1));
        return new SpikeAlert(
                series + "@" + HOUR,
                new WatchedSeries(series, "posts"),
                state,
                Severity.WARNING,
                new AlertTimes(HOUR, HOUR, end, state == AlertState.RESOLVED ? end : null),
                new SpikeReading(120, 20, 40, 120, 168, 4),
                List.of());
    }

    private void send(SpikeAlert alert) throws Exception {
        Settings settings = Settings.defaults(CommonSettings.all())
                .with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "test");
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaClients.producer(settings), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TopicCatalogue.ALERTS.name(), alert.id(), Codecs.SPIKE_ALERT.write(alert)))
                    .get();
        }
    }

    private static int post(Dashboard dashboard, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int silences(Dashboard dashboard) {
        return new Api(dashboard.port())
                .get("/api/v1/silences")
                .path("silences")
                .size();
    }

    private static String status(Dashboard dashboard, String series) {
        return new Api(dashboard.port())
                .get("/api/v1/alerts/" + series + "@" + HOUR)
                .path("handling")
                .path("status")
                .asText();
    }

    private void take(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
        body.get("notices")
                .forEach(notice -> told.add(
                        notice.get("series").asText() + " " + notice.get("kind").asText()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
