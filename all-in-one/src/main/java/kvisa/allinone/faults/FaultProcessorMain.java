package kvisa.allinone.faults;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.ServiceCommandLine;
import kvisa.contract.settings.ServiceRun;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.stream.StreamProcessor;
import kvisa.stream.StreamProcessorSettings;
import kvisa.stream.http.ServiceServer;

/**
 * The stream processor as a service of its own, with the assessors of a fault run. Arguments: {@code shipped} or
 * {@code invented}, time per second reading (ISO-8601), file that lets second readings begin, then settings.
 */
public final class FaultProcessorMain {

    private static final int OWN = 3;

    private FaultProcessorMain() {}

    /** Runs until the process is killed, told to stop, or fails. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> settings = Arrays.asList(arguments).subList(OWN, arguments.length);
        Readers readers =
                Readers.of(arguments[0].equals("shipped")).paced(Duration.parse(arguments[1]), Path.of(arguments[2]));
        List<Setting<?>> catalogue = new ArrayList<>(CommonSettings.all());
        catalogue.addAll(StreamProcessorSettings.all());
        ServiceCommandLine commandLine = new ServiceCommandLine("fault-processor", "Counts under faults.", catalogue);
        System.exit(new ServiceRun(commandLine, System.out, System.err)
                .run(settings, Map.of(), (given, read) -> serve(read, readers)));
    }

    /** Command line of one. */
    static List<String> arguments(boolean shipped, Duration perSecondReading, Path gate) {
        return List.of(shipped ? "shipped" : "invented", perSecondReading.toString(), gate.toString());
    }

    private static int serve(Settings settings, Readers readers) throws InterruptedException {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        StreamProcessor processor = new StreamProcessor(settings, readers.first(), readers.second(), meters);
        InetSocketAddress address = new InetSocketAddress(
                settings.get(StreamProcessorSettings.HTTP_HOST), settings.get(StreamProcessorSettings.HTTP_PORT));
        ServiceServer server = new ServiceServer(address, processor, meters::scrape, readers.first());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, processor), "stop"));
        processor.start();
        return processor.awaitFailureOrClose() ? ServiceRun.FAILED : ServiceRun.DONE;
    }

    private static void stop(ServiceServer server, StreamProcessor processor) {
        server.close();
        processor.close();
    }
}
