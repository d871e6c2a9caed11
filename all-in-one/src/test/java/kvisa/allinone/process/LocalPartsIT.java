package kvisa.allinone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kvisa.contract.kafka.TopicProvisioner;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.contract.topic.TopicCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and API as processes that are killed, paused and started again. */
class LocalPartsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void partsThatWereKilledComeBackAtTheSamePlace(@TempDir Path folder) throws Exception {
        FreePorts ports = new FreePorts();
        try (LocalCluster cluster = LocalCluster.start(folder, 1, ports, Map.of())) {
            cluster.awaitReady(PATIENCE);
            Settings settings = Settings.defaults(CommonSettings.all())
                    .with(CommonSettings.BOOTSTRAP_SERVERS, cluster.bootstrapServers(), "test");
            TopicProvisioner.provision(settings, TopicCatalogue.all());
            LocalParts.Part api = new LocalParts(folder, cluster.bootstrapServers(), 1, ports).api("api", List.of());
            try (ChildProcess process = api.process()) {
                process.start();
                process.awaitHealthy(PATIENCE);

                process.kill();
                assertThat(process.exitCode()).hasValue(137);
                assertThat(process.isHealthy()).isFalse();
                cluster.brokers().get(0).kill();
                cluster.brokers().get(0).start();
                process.start();

                cluster.awaitReady(PATIENCE);
                process.awaitHealthy(PATIENCE);
            }
        }
    }

    @Test
    void processThatEndsIsNotWaitedFor(@TempDir Path folder) {
        ChildProcess.Plan plan = new ChildProcess.Plan("none", "no.such.Class", List.of(), List.of(), folder);
        try (ChildProcess process = new ChildProcess(plan, () -> false)) {
            process.start();

            assertThatThrownBy(() -> process.awaitHealthy(PATIENCE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(plan.log().toString());
        }
    }
}
