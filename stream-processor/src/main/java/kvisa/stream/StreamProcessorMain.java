package kvisa.stream;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import kvisa.contract.assess.TextAssessor;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.sentiment.KvisaAssessor;
import kvisa.stream.http.ServiceServer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The stream processor as a service of its own. Exit codes: 0 for help and printed settings, 1 failed, 2 wrong usage or
 * settings; a signal ends it in order, with the code of the signal.
 */
public final class StreamProcessorMain {

    private static final Logger LOG = LoggerFactory.getLogger(StreamProcessorMain.class);
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final CommandLineOptions options = new CommandLineOptions(catalogue());

    private StreamProcessorMain() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) {
        StreamProcessorMain main = new StreamProcessorMain();
        int code = new CommandLine(
                        main.options.spec("kvisa-stream", "Assesses posts, counts them and watches for spikes."))
                .setExecutionStrategy(main::run)
                .execute(arguments);
        System.exit(code);
    }

    /** Every setting this service takes. */
    static List<Setting<?>> catalogue() {
        List<Setting<?>> all = new ArrayList<>(CommonSettings.all());
        all.addAll(StreamProcessorSettings.all());
        return all;
    }

    private int run(ParseResult parsed) {
        if (CommandLine.printHelpIfRequested(parsed)) {
            return 0;
        }
        try {
            Settings settings = options.settings(parsed, System.getenv());
            return options.wantsPrint(parsed) ? print(settings) : serve(settings);
        } catch (InvalidSettingsException e) {
            e.problems().forEach(System.err::println);
            return WRONG_USAGE;
        } catch (KafkaException | UncheckedIOException e) {
            LOG.error("stream processor cannot start: {}", e.getMessage(), e);
            return FAILED;
        }
    }

    private static int print(Settings settings) {
        System.out.println(settings.describe());
        return 0;
    }

    private static int serve(Settings settings) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        TextAssessor assessor = KvisaAssessor.load();
        InetSocketAddress address = new InetSocketAddress(
                settings.get(StreamProcessorSettings.HTTP_HOST), settings.get(StreamProcessorSettings.HTTP_PORT));
        StreamProcessor processor = new StreamProcessor(settings, assessor, meters);
        ServiceServer server = new ServiceServer(address, processor, meters::scrape, assessor);
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
            return processor.awaitFailureOrClose() ? FAILED : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}
