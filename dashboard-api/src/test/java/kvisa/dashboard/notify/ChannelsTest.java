package kvisa.dashboard.notify;

import static kvisa.dashboard.alerting.AlertBuilder.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import kvisa.dashboard.alerting.AlertBoard;
import kvisa.dashboard.alerting.DueNotices;
import kvisa.dashboard.alerting.Handlings;
import kvisa.dashboard.alerting.NotifyPolicy;
import kvisa.dashboard.alerting.StandstillWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The channels against a server on this machine. */
class ChannelsTest {

    private static final List<Setting<?>> CATALOGUE = NotifySettings.all();

    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private HttpServer server;
    private volatile int status = 204;

    /** A request the server got. */
    private record Taken(String key, String type, String body) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook-with-a-secret", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void webhookGetsTheFiguresTheWordsAndTheKeyButNoPost() throws Exception {
        Message message = message();

        channel("webhook", address()).send(message);

        Taken request = taken.take();
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(request.key())
                .isEqualTo(message.key())
                .isEqualTo(body.get("key").asText());
        assertThat(body.fieldNames()).toIterable().containsExactly("v", "key", "group", "text", "notices");
        assertThat(body.get("text").asText())
                .startsWith("Number of posts: above the usual. 120 posts in one step")
                .endsWith("\nhttps://watch.example/");
        JsonNode notice = body.get("notices").get(0);
        assertThat(notice.fieldNames())
                .toIterable()
                .containsExactly("key", "kind", "alertId", "series", "severity", "startedAt", "text", "alert");
        assertThat(notice.get("alert").fieldNames())
                .toIterable()
                .containsExactly("measure", "state", "acknowledged", "times", "reading", "drivers");
        assertThat(notice.at("/alert/reading/observed").asDouble()).isEqualTo(120);
    }

    @Test
    void slackGetsOneTextInTheLanguageOfTheSettings() throws Exception {
        Settings settings =
                settings(Map.of("alerts.channels", "slack", "alerts.slack.url", address(), "alerts.language", "zh"));

        ChannelCatalogue.of(settings).get(0).send(message());

        JsonNode body = new ObjectMapper().readTree(taken.take().body());
        assertThat(body.fieldNames()).toIterable().containsExactly("text");
        assertThat(body.get("text").asText()).startsWith("帖子数量：高于平常。");
    }

    @Test
    void anythingButSuccessIsAFailureThatDoesNotRepeatTheAddress() {
        for (int refused : List.of(302, 400, 429, 500)) {
            status = refused;
            assertThatThrownBy(() -> channel("webhook", address()).send(message()))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessage("webhook answered status " + refused + ", wanted 2xx");
        }
        server.stop(0);
        assertThatThrownBy(() -> channel("webhook", address()).send(message()))
                .isInstanceOf(DeliveryException.class)
                .hasMessageStartingWith("webhook cannot be reached: ")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void logIsAChannelToo() {
        ChannelCatalogue.of(settings(Map.of())).get(0).send(message());

        assertThat(ChannelCatalogue.of(settings(Map.of())))
                .extracting(NotificationChannel::name)
                .containsExactly("log");
    }

    @Test
    void noChannelsAreAChoiceAndUnknownOnesAnError() {
        assertThat(ChannelCatalogue.of(settings(Map.of("alerts.channels", "")))).isEmpty();
        assertThatThrownBy(() -> settings(Map.of("alerts.channels", "log,pigeon")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("alerts.channels");
    }

    @Test
    void everythingAChannelLacksIsToldAtOnceAndNoSecret() {
        Settings settings =
                settings(Map.of("alerts.channels", "slack, webhook", "alerts.webhook.url", "ftp://secret.example/"));

        assertThatThrownBy(() -> ChannelCatalogue.of(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("alerts.slack.url: wanted an http or https address")
                .hasMessageContaining("alerts.webhook.url: wanted an http or https address")
                .hasMessageNotContaining("secret.example");
    }

    private NotificationChannel channel(String name, String url) {
        return ChannelCatalogue.of(settings(Map.of(
                        "alerts.channels",
                        name,
                        "alerts." + name + ".url",
                        url,
                        "alerts.page.url",
                        "https://watch.example/")))
                .get(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook-with-a-secret";
    }

    private static Message message() {
        Instant now = Instant.parse("2025-09-28T15:00:00Z");
        Handlings nothing = Handlings.of(List.of());
        AlertBoard board = AlertBoard.of(List.of(alert("posts").build()), nothing, now);
        NotifyPolicy policy =
                new NotifyPolicy(Duration.ofHours(4), Duration.ZERO, Duration.ofDays(1), StandstillWatch.OFF);
        return Message.of(new DueNotices("webhook", nothing, Map.of(), policy, now).of(board))
                .get(0);
    }

    private static Settings settings(Map<String, String> given) {
        return new SettingsReader(CATALOGUE).commandLine(given).read();
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(new Taken(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
