package kvisa.dashboard;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.ServiceCommandLine;
import kvisa.contract.settings.ServiceRun;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.history.HistoryException;
import kvisa.dashboard.http.PortTakenException;
import org.apache.kafka.common.KafkaException;

/**
 * The dashboard as a process of its own. Exit codes: 0 stopped in order, 1 failed, 2 wrong usage or settings.
 */
public final class DashboardMain {

    private final PrintStream out;
    private final PrintStream err;

    DashboardMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the process until it is told to stop. */
    public static void main(String[] arguments) {
        int code = new DashboardMain(System.out, System.err).run(List.of(arguments), System.getenv());
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Every setting of this process. */
    static List<Setting<?>> catalogue() {
        List<Setting<?>> all = new ArrayList<>(CommonSettings.all());
        all.addAll(DashboardSettings.all());
        return all;
    }

    /** Runs with these arguments and environment; returns the exit code. */
    int run(List<String> arguments, Map<String, String> environment) {
        ServiceCommandLine commandLine = new ServiceCommandLine(
                "kvisa-dashboard",
                "Answers questions about what was said, over HTTP, and shows the page.",
                catalogue());
        try {
            return new ServiceRun(commandLine, out, err)
                    .run(arguments, environment, (given, settings) -> serve(settings));
        } catch (PortTakenException | HistoryException | KafkaException e) {
            err.println(e.getMessage());
            return ServiceRun.FAILED;
        }
    }

    private static void requireBrokers(Settings settings) {
        if (settings.get(CommonSettings.BOOTSTRAP_SERVERS).isBlank()) {
            throw new InvalidSettingsException(List.of(CommonSettings.BOOTSTRAP_SERVERS.key()
                    + ": found nothing, wanted host:port of Kafka brokers; this process starts none of its own"));
        }
    }

    private static int serve(Settings settings) {
        requireBrokers(settings);
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, closed), "kvisa-dashboard-stop"));
        try (Dashboard dashboard = new Dashboard(settings, meters, DashboardSettings.classifier(settings))) {
            dashboard.start();
            stopping.await();
            return ServiceRun.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ServiceRun.FAILED;
        } finally {
            closed.countDown();
        }
    }

    /** Holds the end of the process until everything is closed. */
    private static void stop(CountDownLatch stopping, CountDownLatch closed) {
        stopping.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
