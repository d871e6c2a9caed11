package kvisa.dashboard;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kvisa.contract.assess.Assessment;
import kvisa.contract.assess.Language;
import kvisa.contract.assess.Stance;
import kvisa.contract.assess.StanceProbabilities;
import kvisa.contract.assess.StanceReading;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.contract.assess.XenophobiaLevel;
import kvisa.contract.assess.XenophobiaReading;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.history.FeedState;
import kvisa.dashboard.history.duckdb.DuckDbHistoryStore;
import kvisa.dashboard.http.DashboardServer;
import kvisa.dashboard.terms.TextCutter;

/**
 * A server with invented posts and without Kafka, for work on the page. From the module's folder:
 *
 * <pre>{@code
 * mvn -q -o -Dquick -Dmaven.test.skip=false -DskipTests test-compile
 * mvn -q -o dependency:build-classpath -Dmdep.outputFile=target/cp.txt -Dmdep.includeScope=test
 * java -cp src/main/resources:target/classes:target/test-classes:$(cat target/cp.txt) kvisa.dashboard.DevServer [port]
 * }</pre>
 *
 * <p>It listens on port 18080 unless told otherwise, until it is interrupted. With {@code src/main/resources} first on the
 * class path, a reload in the browser shows a changed page file at once.
 */
public final class DevServer {

    private static final int POSTS = 2_000;

    private DevServer() {}

    /** Starts it; {@code port} is optional. */
    public static void main(String[] args) throws IOException {
        int port = args.length == 0 ? 18080 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("kvisa-dev");
        DuckDbHistoryStore store = new DuckDbHistoryStore(folder.resolve("history.duckdb"), 4, 512);
        store.apply(Feeding.inventedWeek(POSTS));
        DashboardServer server = new DashboardServer(
                new DashboardServer.Address("127.0.0.1", port, 20, Duration.ofSeconds(15)),
                new DashboardServer.Sources(
                        store,
                        () -> new FeedState(FeedState.Phase.FOLLOWING, "", Map.of("kvisa.assessed.v1", 0L)),
                        keywords(),
                        TextCutter.BY_SCRIPT,
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                        InstantSource.system(),
                        StandstillWatch.OFF,
                        "dev"),
                new DashboardServer.Writes(new StoreHandlingLog(store), true, List.of()));
        server.start();
    }

    /** Stands in for a model: a few words decide. */
    private static Classifier keywords() {
        return (text, language) -> {
            boolean against = text.contains("反对") || text.contains("against");
            Stance stance = against ? Stance.OPPOSE : Stance.NEUTRAL;
            return new Assessment(
                    text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN,
                    text.contains("K"),
                    new StanceReading(
                            stance,
                            against ? new StanceProbabilities(0.8, 0.05, 0.15) : new StanceProbabilities(0.2, 0.1, 0.7),
                            true),
                    new XenophobiaReading(XenophobiaLevel.NONE, List.of(0.95, 0.04, 0.01), Target.NONE),
                    text.contains("工作") || text.contains("job") ? List.of(Theme.JOBS) : List.of(),
                    List.of(),
                    "keywords-dev");
        };
    }
}
