package kvisa.allinone.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Setting;
import kvisa.dashboard.DashboardMain;
import kvisa.dashboard.DashboardSettings;
import kvisa.stream.StreamProcessorMain;
import kvisa.stream.StreamProcessorSettings;

/**
 * Makes stream processors and the API as processes over one cluster, each with a data folder and a port of its own.
 * Thread-safe except for the ports.
 *
 * @param folder            for their logs; their data folders lie in it
 * @param bootstrapServers  the cluster
 * @param replication       copies of every topic they make
 * @param ports             where their ports come from
 */
public record LocalParts(Path folder, String bootstrapServers, int replication, FreePorts ports) {

    private static final int PROCESSOR_HEAP_MEBIBYTES = 768;
    private static final int API_HEAP_MEBIBYTES = 512;
    private static final Duration ASK_WITHIN = Duration.ofSeconds(5);

    /** A part with its address. */
    public record Part(ChildProcess process, int port, Path dataFolder) {

        /** Where it answers, e.g. {@code http://127.0.0.1:8081}. */
        public String address() {
            return "http://127.0.0.1:" + port;
        }
    }

    /** A stream processor with the shipped model. It is healthy when it counts, or waits for its share of the work. */
    public Part processor(String name, List<String> settings) {
        return processor(name, StreamProcessorMain.class.getName(), List.of(), settings);
    }

    /**
     * A stream processor.
     *
     * @param mainClass  takes settings as {@code --key=value} after its own arguments, and answers {@code GET /health}
     * @param own        arguments before the settings
     * @param settings   more of them, {@code --key=value}
     */
    public Part processor(String name, String mainClass, List<String> own, List<String> settings) {
        Path data = folder.resolve(name);
        int port = ports.next();
        List<String> arguments = new ArrayList<>(own);
        arguments.addAll(common(data));
        arguments.add(of(StreamProcessorSettings.HTTP_HOST, "127.0.0.1"));
        arguments.add(of(StreamProcessorSettings.HTTP_PORT, port));
        arguments.addAll(settings);
        return part(name, mainClass, arguments, PROCESSOR_HEAP_MEBIBYTES, port, data, "/health");
    }

    /** The API with its page. It is healthy when it answers. */
    public Part api(String name, List<String> settings) {
        Path data = folder.resolve(name);
        int port = ports.next();
        List<String> arguments = new ArrayList<>(common(data));
        arguments.add(of(DashboardSettings.PORT, port));
        arguments.addAll(settings);
        return part(name, DashboardMain.class.getName(), arguments, API_HEAP_MEBIBYTES, port, data, "/api/v1/status");
    }

    private Part part(
            String name, String mainClass, List<String> arguments, int heap, int port, Path data, String healthPath) {
        ChildProcess.Plan plan = new ChildProcess.Plan(name, mainClass, arguments, ChildProcess.frugal(heap), folder);
        URI health = URI.create("http://127.0.0.1:" + port + healthPath);
        return new Part(new ChildProcess(plan, answersAt(health)), port, data);
    }

    private List<String> common(Path data) {
        return List.of(
                of(CommonSettings.BOOTSTRAP_SERVERS, bootstrapServers),
                of(CommonSettings.REPLICATION, replication),
                of(CommonSettings.DATA_DIR, data));
    }

    private static String of(Setting<?> setting, Object value) {
        return "--" + setting.key() + "=" + value;
    }

    private static BooleanSupplier answersAt(URI address) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ASK_WITHIN).build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ASK_WITHIN).build();
        return () -> {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
