package kvisa.dashboard;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.history.HistoryStore;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import kvisa.dashboard.http.DashboardServer;
import kvisa.dashboard.http.PortTakenException;
import kvisa.dashboard.kafka.TopicFollower;

/**
 * A dashboard: history, follower and HTTP server as one thing to start and close. Time is that of the meter registry.
 */
public final class Dashboard implements AutoCloseable {

    private final HistoryStore store;
    private final TopicFollower follower;
    private final DashboardServer server;

    /**
     * Opens the history; nothing runs yet.
     *
     * @param settings    read with at least {@link kvisa.contract.settings.CommonSettings#all()} and {@link
     *                    DashboardSettings#all()}; names the brokers
     * @param meters      where everything is counted, and what {@code /metrics} shows
     * @param classifier  assesses texts on request; {@link Classifier#NONE} if there is none
     * @throws HistoryException if the history's file cannot be opened
     */
    public Dashboard(Settings settings, PrometheusMeterRegistry meters, Classifier classifier) {
        InstantSource clock = () -> Instant.ofEpochMilli(meters.config().clock().wallTime());
        store = new DuckDbHistoryStore(
                DashboardSettings.historyFile(settings),
                settings.get(DashboardSettings.HISTORY_READERS),
                settings.get(DashboardSettings.HISTORY_MEMORY));
        server = new DashboardServer(
                address(settings),
                new DashboardServer.Sources(store, this::feedState, classifier, meters, clock, version()));
        follower = TopicFollower.of(settings, store, meters, clock, server.feed()::alert);
    }

    /**
     * Starts to listen and to follow. If it cannot listen, close it.
     *
     * @throws PortTakenException if the port is taken; the message is one line for people
     */
    public void start() {
        server.start();
        follower.start();
    }

    /** The port it listens on, also when the settings said 0. */
    public int port() {
        return server.port();
    }

    /** How following the topics goes. */
    public FeedState feedState() {
        return follower.state();
    }

    /** Stops listening and following; what was followed stays in the history's file. */
    @Override
    public void close() {
        server.close();
        follower.close();
        store.close();
    }

    private static DashboardServer.Address address(Settings settings) {
        return new DashboardServer.Address(
                settings.get(DashboardSettings.HOST),
                settings.get(DashboardSettings.PORT),
                settings.get(DashboardSettings.STREAM_LISTENERS),
                settings.get(DashboardSettings.STREAM_HEARTBEAT));
    }

    /** Of the jar; classes that are not in one have none. */
    private static String version() {
        String version = Dashboard.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
