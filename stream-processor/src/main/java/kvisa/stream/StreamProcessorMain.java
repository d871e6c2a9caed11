package kvisa.stream;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.ServiceCommandLine;
import kvisa.contract.settings.ServiceRun;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.stream.http.ServiceServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream processor as a service of its own. Exit codes: 0 for help and printed settings, 1 failed, 2 wrong usage or
 * settings; a signal ends it in order, with the code of the signal.
 */
public final class StreamProcessorMain {

    private static final Logger LOG = LoggerFactory.getLogger(StreamProcessorMain.class);

    private final PrintStream out;
    private final PrintStream err;

    StreamProcessorMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) {
        System.exit(new StreamProcessorMain(System.out, System.err).run(List.of(arguments), System.getenv()));
    }

    /** Every setting this service takes. */
    static List<Setting<?>> catalogue() {
        List<Setting<?>> all = new ArrayList<>(CommonSettings.all());
        all.addAll(StreamProcessorSettings.all());
        return all;
    }

    /** Runs with these arguments and environment; returns the exit code. */
    int run(List<String> arguments, Map<String, String> environment) {
        ServiceCommandLine commandLine = new ServiceCommandLine(
                "kvisa-stream", "Assesses posts, counts them and watches for spikes.", catalogue());
        try {
            return new ServiceRun(commandLine, out, err)
                    .run(arguments, environment, (given, settings) -> serve(settings));
        } catch (RuntimeException e) { // Any: threads already started would keep a broken process alive.
            LOG.error("stream processor cannot start: {}", e.getMessage(), e);
            return ServiceRun.FAILED;
        }
    }

    private static int serve(Settings settings) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Readers readers = Readers.in(settings.get(StreamProcessorSettings.MODEL_DIR));
        InetSocketAddress address = new InetSocketAddress(
                settings.get(StreamProcessorSettings.HTTP_HOST), settings.get(StreamProcessorSettings.HTTP_PORT));
        StreamProcessor processor = new StreamProcessor(settings, readers.first(), readers.second(), meters);
        ServiceServer server = new ServiceServer(address, processor, meters::scrape, readers.forRequests(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, processor), "stop"));
        processor.start();
        return untilStopped(processor);
    }

    private static void stop(ServiceServer server, StreamProcessor processor) {
        server.close();
        processor.close();
    }

    /** Leaves with an error when the topology has failed, so that whoever runs this service starts it again. */
    private static int untilStopped(StreamProcessor processor) {
        try {
            return processor.awaitFailureOrClose() ? ServiceRun.FAILED : ServiceRun.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ServiceRun.FAILED;
        }
    }
}
