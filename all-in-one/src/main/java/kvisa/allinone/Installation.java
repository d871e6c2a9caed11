package kvisa.allinone;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kvisa.allinone.broker.EmbeddedBroker;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.Dashboard;
import kvisa.dashboard.DashboardSettings;
import kvisa.ingest.Ingest;
import kvisa.sentiment.language.Languages;
import kvisa.stream.Readers;
import kvisa.stream.StreamProcessor;
import kvisa.stream.StreamProcessorSettings;

/**
 * Every part of Kvisa Watch running in this process: broker (unless a cluster is named), stream processor, API and
 * ingest. Close it to stop all parts in reverse order.
 */
public final class Installation implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Settings settings;

    private Installation(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts all parts.
     *
     * @throws InstallationException if the data folder or the API port cannot be used
     * @throws kvisa.allinone.broker.BrokerStartException if the embedded broker cannot start
     */
    public static Installation start(Settings settings) {
        Installation installation = new Installation(settings);
        try {
            installation.startParts();
            return installation;
        } catch (RuntimeException e) {
            installation.closeQuietly(e);
            throw e;
        }
    }

    /** The settings in force, with the address of the broker that was started. */
    public Settings settings() {
        return settings;
    }

    /** Tells the person at the terminal that everything runs, and where. */
    public void announce(String note) {
        System.out.println("Kvisa Watch is running: http://127.0.0.1:" + settings.get(DashboardSettings.PORT));
        System.out.println(note + " Ctrl-C stops.");
    }

    /** A new ingest into this installation; the caller closes it. */
    public Ingest openIngest() {
        return new Ingest(settings, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), InstantSource.system());
    }

    private void startParts() {
        Path modelDir = settings.get(StreamProcessorSettings.MODEL_DIR);
        CompletableFuture<Readers> readers = CompletableFuture.supplyAsync(() -> Readers.in(modelDir));
        requireFreePort(settings.get(DashboardSettings.HOST), settings.get(DashboardSettings.PORT));
        DataFolder folder = keep(DataFolder.claim(settings.get(CommonSettings.DATA_DIR)));
        if (settings.get(CommonSettings.BOOTSTRAP_SERVERS).isEmpty()) {
            startBroker(folder);
        }
        TopicProvisioner.provision(
                settings, settings.get(CommonSettings.GENERATION).topics());
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        CompletableFuture<Languages> languages =
                readers.thenApply(loaded -> loaded.first().languages());
        // The page answers while dictionaries are still being loaded: on a restart its history is already there.
        CompletableFuture<TextAssessor> onRequest = readers.thenApply(loaded -> loaded.forRequests(settings));
        keep(new Dashboard(
                        settings,
                        meters,
                        new GuardedClassifier(onRequest::join),
                        text -> DictionaryWords.orByScript(languages, text)))
                .start();
        Readers loaded = readers.join();
        keep(new StreamProcessor(settings, loaded.first(), loaded.second(), meters))
                .start();
    }

    private void startBroker(DataFolder folder) {
        EmbeddedBroker broker = keep(
                EmbeddedBroker.start(folder.resolve("kafka"), settings.get(AllInOneSettings.BROKER_PORT), Map.of()));
        settings = settings.with(CommonSettings.BOOTSTRAP_SERVERS, broker.bootstrapServers(), "embedded broker");
        folder.announceBroker(broker.bootstrapServers());
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /** Fails before anything starts, instead of after ten seconds of starting. */
    private static void requireFreePort(String host, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            probe.setReuseAddress(true);
        } catch (BindException e) {
            throw new InstallationException(
                    "port " + port + " on " + host + " is taken; stop what uses it or name another with --port", e);
        } catch (IOException e) {
            throw new InstallationException("address " + host + ":" + port + " cannot be listened on: " + e, e);
        }
    }

    @Override
    public void close() {
        InstallationException failure = new InstallationException("not every part stopped cleanly");
        while (!running.isEmpty()) {
            closePart(running.pop(), failure);
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void closeQuietly(RuntimeException cause) {
        try {
            close();
        } catch (InstallationException e) {
            cause.addSuppressed(e);
        }
    }

    private static void closePart(AutoCloseable part, InstallationException failure) {
        try {
            part.close();
        } catch (Exception e) { // AutoCloseable.close declares Exception; every part must get its turn
            failure.addSuppressed(e);
        }
    }
}
