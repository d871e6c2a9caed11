package kvisa.dashboard.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kvisa.dashboard.alerting.HandlingLog;
import kvisa.dashboard.alerting.HandlingUnavailableException;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.classify.ClassifierUnavailableException;
import kvisa.dashboard.classify.TextRefusedByClassifierException;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.History;
import kvisa.dashboard.history.HistoryBusyException;
import kvisa.dashboard.terms.StopWords;
import kvisa.dashboard.terms.TermFinder;
import kvisa.dashboard.terms.TextCutter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the REST interface and the page on one port. */
public final class DashboardServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardServer.class);

    static final String STREAM = "/api/v1/stream";

    /**
     * Forbids what the page never does: loading from elsewhere, inline script, being framed, sending forms. Charts draw
     * their legends' icons as data images.
     */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Address address;
    private final Sources sources;
    private final Writes writes;
    private final ChangeFeed feed;
    private final JsonAnswers json = new JsonAnswers();
    private final Javalin javalin;

    /**
     * Where to listen.
     *
     * @param host       address of this machine
     * @param port       0 picks a free one
     * @param listeners  most listeners of the event stream at a time
     * @param heartbeat  longest silence of the event stream
     */
    public record Address(String host, int port, int listeners, Duration heartbeat) {}

    /**
     * What answers rest on.
     *
     * @param history     what was followed
     * @param feed        how following goes
     * @param classifier  assesses texts on request
     * @param cutter      cuts texts into the words that alerts are explained with
     * @param meters      what {@code /metrics} shows, and where requests are counted
     * @param clock       the time, used for ranges only while there is no post, and to tell that nothing comes any more
     * @param standstill  when all sources count as fallen silent
     * @param version     version of the product
     */
    public record Sources(
            History history,
            Supplier<FeedState> feed,
            Classifier classifier,
            TextCutter cutter,
            PrometheusMeterRegistry meters,
            InstantSource clock,
            StandstillWatch standstill,
            String version) {}

    /**
     * What people may change through this server.
     *
     * @param log      where it is written down
     * @param allowed  whether anything may be changed at all
     * @param hosts    host names, in lower case, that changes are taken under, beside localhost and plain addresses
     */
    public record Writes(HandlingLog log, boolean allowed, Collection<String> hosts) {}

    /** A server that does not listen yet. */
    public DashboardServer(Address address, Sources sources, Writes writes) {
        this.address = address;
        this.sources = sources;
        this.writes = writes;
        this.feed = new ChangeFeed(sources.history(), Duration.ofSeconds(1), address.listeners());
        this.javalin = Javalin.create(this::configure);
        Gauge.builder("kvisa.api.stream.listeners", feed, ChangeFeed::listeners)
                .description("listeners of the event stream")
                .register(sources.meters());
    }

    /**
     * Starts to listen.
     *
     * @throws PortTakenException if the port is taken
     */
    public void start() {
        try {
            javalin.start(address.host(), address.port());
        } catch (JavalinBindException e) {
            throw new PortTakenException(address.host(), address.port(), e);
        }
        feed.start();
        LOG.info("dashboard listens on http://{}:{}/", address.host(), port());
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Tells listeners of the event stream. */
    public ChangeFeed feed() {
        return feed;
    }

    @Override
    public void close() {
        feed.close();
        javalin.stop();
    }

    /** Every route; held against {@code openapi.json} by a test. */
    List<Route> routes() {
        RangeReader ranges = new RangeReader(sources.history(), sources.clock());
        AlertBoards boards = new AlertBoards(sources.history(), sources.clock());
        AlertTerms terms = new AlertTerms(sources.history(), new TermFinder(sources.cutter(), StopWords.shipped()));
        AlertsHandler alerts = new AlertsHandler(sources.history(), boards, terms, ranges, json);
        SilencesHandler silences = new SilencesHandler(sources.history(), writes.log(), sources.clock(), json);
        AcknowledgementHandler acknowledgements =
                new AcknowledgementHandler(sources.history(), writes.log(), sources.clock(), json);
        WriteGuard guard = new WriteGuard(writes.allowed(), writes.hosts());
        StatusHandler status = new StatusHandler(sources, json);
        PageHandler page = new PageHandler();
        return List.of(
                Route.get("/api/v1/aggregates", new AggregatesHandler(sources.history(), ranges, json)),
                Route.get("/api/v1/summary", new SummaryHandler(sources.history(), ranges, json)),
                Route.get("/api/v1/copies", new CopiesHandler(sources.history(), ranges, json)),
                Route.get("/api/v1/posts", new PostsHandler(sources.history(), ranges, json)),
                Route.get("/api/v1/alerts", alerts::list),
                Route.get("/api/v1/alerts/<id>/posts", alerts::posts),
                Route.post("/api/v1/alerts/<id>/acknowledgement", guard.before(acknowledgements::put)),
                Route.delete("/api/v1/alerts/<id>/acknowledgement", guard.before(acknowledgements::remove)),
                Route.get("/api/v1/alerts/<id>", alerts::one),
                Route.get("/api/v1/silences", silences::list),
                Route.post("/api/v1/silences", guard.before(silences::make)),
                Route.delete("/api/v1/silences/{id}", guard.before(silences::end)),
                Route.post("/api/v1/classify", new ClassifyHandler(sources.classifier(), json)),
                Route.get("/api/v1/status", status::status),
                Route.get("/api/v1/coverage", new CoverageHandler(sources.history(), ranges, json)),
                Route.get(STREAM, new StreamHandler(feed, address.heartbeat(), json)),
                Route.get("/api/v1/openapi.json", DashboardServer::openApi),
                Route.get("/health", status::health),
                Route.get("/metrics", this::metrics),
                Route.get("/", page),
                Route.get("/<file>", page));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        RequestMeters requests = new RequestMeters(sources.meters());
        config.requestLogger.http(requests::record);
        config.routes.before(context -> HEADERS.forEach(context::header));
        config.routes.before("/api/*", context -> context.header("Cache-Control", "no-store"));
        routes().forEach(route -> {
            Handler handler = context -> {
                context.attribute(RequestMeters.ROUTE, route.path());
                route.handler().handle(context);
            };
            config.routes.addHttpHandler(route.method(), route.path(), handler);
            if (route.answersHead()) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
            }
        });
        refusals(config);
    }

    private void refusals(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, context) -> json.send(context, e.problem()));
        config.routes.exception(
                ClassifierUnavailableException.class,
                (e, context) -> json.send(
                        context, Problem.of("no-classifier", "No classifier", 503, String.valueOf(e.getMessage()))));
        config.routes.exception(
                TextRefusedByClassifierException.class,
                (e, context) -> json.send(
                        context, Problem.of("text-refused", "Text refused", 422, String.valueOf(e.getMessage()))));
        config.routes.exception(
                HandlingUnavailableException.class,
                (e, context) -> json.send(
                        context, Problem.of("not-written", "Not written", 503, String.valueOf(e.getMessage()))));
        config.routes.exception(HistoryBusyException.class, (e, context) -> {
            context.header("Retry-After", "5");
            json.send(context, Problem.of("busy", "Busy", 503, String.valueOf(e.getMessage())));
        });
        config.routes.exception(HttpResponseException.class, this::refused);
        config.routes.exception(Exception.class, this::failed);
    }

    private void refused(HttpResponseException e, Context context) {
        String title = e.getStatus() == 405 ? "Method not allowed" : "Refused";
        json.send(context, Problem.of("refused", title, e.getStatus(), String.valueOf(e.getMessage())));
    }

    private void failed(Exception e, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), e);
        json.send(
                context,
                Problem.of("internal", "Internal error", 500, "this is a fault of the dashboard; its log says more"));
    }

    private static void openApi(Context context) {
        try (InputStream in = DashboardServer.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            context.contentType("application/json;charset=utf-8").result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.json", e);
        }
    }

    private void metrics(Context context) {
        context.contentType("text/plain;version=0.0.4;charset=utf-8")
                .result(sources.meters().scrape());
    }
}
