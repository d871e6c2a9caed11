package kvisa.allinone.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kvisa.allinone.AllInOneSettings;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.DashboardSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that start an installation: where it keeps its files, which port it answers on. */
final class InstallationOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "folder for everything that is kept; made when missing")
    private @Nullable Path dataDir;

    @Option(names = "--port", paramLabel = "N", description = "port of the page and the API (default: 8080)")
    private @Nullable Integer port;

    /** The settings; a data folder of its own where none is named. */
    Settings read(SettingsOptions settings, Path defaultDataDir) {
        Map<String, String> own = new LinkedHashMap<>();
        if (dataDir != null) {
            own.put(CommonSettings.DATA_DIR.key(), dataDir.toString());
        }
        if (port != null) {
            own.put(DashboardSettings.PORT.key(), port.toString());
        }
        return settings.read(
                AllInOneSettings.all(), Map.of(CommonSettings.DATA_DIR.key(), defaultDataDir.toString()), own);
    }
}
