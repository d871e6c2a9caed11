package kvisa.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.FeedState.Phase;
import kvisa.dashboard.history.HistoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {

    @TempDir
    private Path folder;

    @Test
    void answersWhileNoBrokerIsThere() throws Exception {
        // Given: nobody listens on port 1
        try (Dashboard dashboard = dashboard(settings())) {
            // When
            dashboard.start();

            // Then
            assertThat(get(dashboard, "/health")).startsWith("{\"status\":\"up\",\"history\":\"readable\"");
            assertThat(get(dashboard, "/api/v1/summary")).contains("\"modelId\":null,\"n\":0");
            assertThat(dashboard.feedState().phase()).isIn(Phase.STARTING, Phase.WAITING);
        }
    }

    @Test
    void historyIsFreeForTheNextDashboardOnceClosed() {
        // Given
        Dashboard first = dashboard(settings());
        assertThatThrownBy(() -> dashboard(settings().with(DashboardSettings.HISTORY_MEMORY, "100", "test")))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("history.duckdb cannot be opened");

        // When
        first.close();

        // Then
        dashboard(settings()).close();
    }

    @Test
    void closingDoesNotWaitForBrokersThatAreNotThere() {
        // Given
        Dashboard dashboard = dashboard(settings());
        dashboard.start();

        // When
        Thread closing = new Thread(dashboard::close, "closing");
        closing.start();

        // Then
        await().until(() -> !closing.isAlive());
    }

    private Settings settings() {
        return Settings.defaults(DashboardMain.catalogue())
                .with(CommonSettings.BOOTSTRAP_SERVERS, "127.0.0.1:1", "test")
                .with(CommonSettings.DATA_DIR, folder.toString(), "test")
                .with(DashboardSettings.PORT, "0", "test");
    }

    private static Dashboard dashboard(Settings settings) {
        return new Dashboard(settings, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), Classifier.NONE);
    }

    private static String get(Dashboard dashboard, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + dashboard.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
