package kvisa.dashboard;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.history.HistoryStore;
import kvisa.dashboard.history.TopicPosition;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import kvisa.dashboard.http.DashboardServer;
import kvisa.dashboard.http.PortTakenException;
import kvisa.dashboard.kafka.KafkaHandlingLog;
import kvisa.dashboard.kafka.KafkaNotifierTurn;
import kvisa.dashboard.kafka.TopicFollower;
import kvisa.dashboard.notify.ChannelCatalogue;
import kvisa.dashboard.notify.NotificationChannel;
import kvisa.dashboard.notify.Notifier;
import kvisa.dashboard.notify.NotifierThread;
import kvisa.dashboard.notify.NotifySettings;
import kvisa.dashboard.terms.TextCutter;

/**
 * A dashboard: history, follower and HTTP server as one thing to start and close. Time is that of the meter registry.
 */
public final class Dashboard implements AutoCloseable {

    private final HistoryStore store;
    private final TopicFollower follower;
    private final DashboardServer server;
    private final KafkaHandlingLog handlingLog;
    private final KafkaNotifierTurn turn;
    private final NotifierThread notifier;
    private final boolean tellsSomeone;

    /** A dashboard that cuts texts into words without a dictionary; as the one with all parts. */
    public Dashboard(Settings settings, PrometheusMeterRegistry meters, Classifier classifier) {
        this(settings, meters, classifier, TextCutter.BY_SCRIPT);
    }

    /**
     * Opens the history; nothing runs yet.
     *
     * @param settings    read with at least {@link kvisa.contract.settings.CommonSettings#all()} and {@link
     *                    DashboardSettings#all()}; names the brokers
     * @param meters      where everything is counted, and what {@code /metrics} shows
     * @param classifier  assesses texts on request; {@link Classifier#NONE} if there is none
     * @param cutter      cuts texts into the words that alerts are explained with
     * @throws kvisa.contract.settings.InvalidSettingsException if a channel lacks what it needs
     * @throws HistoryException if the history's file cannot be opened
     */
    public Dashboard(Settings settings, PrometheusMeterRegistry meters, Classifier classifier, TextCutter cutter) {
        InstantSource clock = () -> Instant.ofEpochMilli(meters.config().clock().wallTime());
        List<NotificationChannel> channels = ChannelCatalogue.of(settings);
        tellsSomeone = !channels.isEmpty();
        store = new DuckDbHistoryStore(
                DashboardSettings.historyFile(settings),
                settings.get(DashboardSettings.HISTORY_READERS),
                settings.get(DashboardSettings.HISTORY_MEMORY));
        handlingLog = KafkaHandlingLog.of(settings);
        server = new DashboardServer(
                address(settings),
                new DashboardServer.Sources(
                        store,
                        this::feedState,
                        classifier,
                        cutter,
                        meters,
                        clock,
                        NotifySettings.standstill(settings),
                        version()),
                new DashboardServer.Writes(
                        handlingLog, settings.get(DashboardSettings.WRITES), DashboardSettings.hosts(settings)));
        turn = KafkaNotifierTurn.of(settings);
        notifier = new NotifierThread(new Notifier(
                new Notifier.Sources(store, this::feedState, this::handlingPosition, turn, handlingLog, meters, clock),
                NotifySettings.policy(settings),
                channels));
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
        if (tellsSomeone) {
            turn.start();
            notifier.start();
        }
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
        notifier.close();
        turn.close();
        follower.close();
        handlingLog.close();
        store.close();
    }

    private long handlingPosition() {
        return store.positions().stream()
                .filter(position -> position.topic().equals(TopicCatalogue.ALERT_HANDLING.name()))
                .mapToLong(TopicPosition::nextOffset)
                .sum();
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
