package kvisa.stream.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import kvisa.contract.assess.TextAssessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /health}, {@code GET /metrics} (Prometheus), {@code POST /classify}. Started by its constructor. Thread-safe.
 */
public final class ServiceServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceServer.class);

    /** Far above any post; a larger body is refused unread. */
    private static final int LARGEST_BODY = 1024 * 1024;

    private static final int THREADS = 4;
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Health health;
    private final Supplier<String> metrics;
    private final Classification classification;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

    /**
     * Listens.
     *
     * @param metrics   gives all meters in Prometheus' text form
     * @param assessor  reads what is asked, in bounded time: a request waits for it on one of few threads
     * @throws UncheckedIOException if the address cannot be listened on; the message names it
     */
    public ServiceServer(InetSocketAddress address, Health health, Supplier<String> metrics, TextAssessor assessor) {
        this.health = health;
        this.metrics = metrics;
        this.classification = new Classification(assessor);
        this.server = listenOn(address);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
        LOG.info("service listens on {}", server.getAddress());
    }

    private static HttpServer listenOn(InetSocketAddress address) {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + address + ": " + e.getMessage(), e);
        }
    }

    /** The port listened on; useful where 0 was asked for. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answerOrFailure(exchange));
        }
    }

    private Answer answerOrFailure(HttpExchange exchange) throws IOException {
        try {
            return answer(exchange);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} failed with {}",
                    exchange.getRequestURI().getPath(),
                    e.getClass().getName());
            return classification.problem(
                    500, List.of("failed with " + e.getClass().getSimpleName()));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/health" -> allowed(exchange, "GET") ? health() : refused(exchange, "GET");
            case "/metrics" ->
                allowed(exchange, "GET") ? Answer.text(METRICS_TYPE, metrics.get()) : refused(exchange, "GET");
            case "/classify" -> allowed(exchange, "POST") ? classify(exchange) : refused(exchange, "POST");
            default -> classification.problem(404, List.of("nothing here; there are /health, /metrics, /classify"));
        };
    }

    private static boolean allowed(HttpExchange exchange, String method) {
        return exchange.getRequestMethod().equals(method);
    }

    private Answer refused(HttpExchange exchange, String wanted) {
        exchange.getResponseHeaders().set("Allow", wanted);
        return classification.problem(
                405, List.of("method: found " + exchange.getRequestMethod() + ", wanted " + wanted));
    }

    private Answer health() {
        String body = "{\"healthy\":" + health.isHealthy() + ",\"state\":\"" + health.state() + "\"}";
        return Answer.json(health.isHealthy() ? 200 : 503, body);
    }

    private Answer classify(HttpExchange exchange) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LARGEST_BODY + 1);
        }
        return body.length > LARGEST_BODY
                ? classification.problem(413, List.of("body: more than " + LARGEST_BODY + " bytes"))
                : classification.answer(body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** Stops listening at once. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
