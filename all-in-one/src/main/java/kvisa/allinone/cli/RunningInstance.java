package kvisa.allinone.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kvisa.allinone.AllInOneSettings;
import kvisa.allinone.DataFolder;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import picocli.CommandLine.Option;

/** Options of the commands that work on a running instance or a cluster. */
final class RunningInstance {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "data folder of the running instance (default: data/run)")
    private Path dataDir = Path.of("data", "run");

    /** The data folder of the instance. */
    Path dataDir() {
        return dataDir;
    }

    /** Every setting; the brokers may not be named. */
    Settings read(SettingsOptions settings, Map<String, String> ownOptions) {
        Map<String, String> own = new LinkedHashMap<>(ownOptions);
        own.put(CommonSettings.DATA_DIR.key(), dataDir.toString());
        return settings.read(AllInOneSettings.all(), Map.of(), own);
    }

    /**
     * The settings with the brokers that they name, or else those of the instance.
     *
     * @throws CommandFailedException if neither is there
     */
    Settings withBroker(Settings settings) {
        if (!settings.get(CommonSettings.BOOTSTRAP_SERVERS).isEmpty()) {
            return settings;
        }
        String address = DataFolder.brokerAddress(dataDir)
                .orElseThrow(() -> new CommandFailedException("no instance runs on data folder " + dataDir
                        + "; start kvisa run, name its --data-dir, or name a cluster with --kafka.bootstrap.servers"));
        return settings.with(CommonSettings.BOOTSTRAP_SERVERS, address, "running instance");
    }
}
