package kvisa.allinone.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads settings: {@code --some.key=value}, {@code --config}, {@code --print-config}. */
final class SettingsOptions {

    private static final String SET = "--set";

    private static final Pattern SETTING = Pattern.compile("^--([a-z0-9-]+\\.[A-Za-z0-9._-]+=.*)$", Pattern.DOTALL);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings as a properties file; environment and command line override it")
    private @Nullable Path config;

    @Option(names = "--print-config", description = "print every setting with its value and origin, and stop")
    private boolean printConfig;

    @Option(
            names = SET,
            paramLabel = "KEY=VALUE",
            description = "one setting (repeatable); --KEY=VALUE does the same, e.g. --api.host=0.0.0.0")
    private Map<String, String> given = new LinkedHashMap<>();

    /**
     * Turns {@code --api.port=8081} into {@code --set=api.port=8081}: every key has a dot, no option of a command has. The
     * commands share hundreds of keys, which as options of their own would drown their help.
     */
    static String[] settingsAsOptions(String... arguments) {
        return Stream.of(arguments)
                .map(argument -> SETTING.matcher(argument).replaceFirst(SET + "=$1"))
                .toArray(String[]::new);
    }

    /** Whether to print the settings instead of working. */
    boolean printConfig() {
        return printConfig;
    }

    /**
     * Defaults, then what the command prefers, file, environment, command line, then what its own options say.
     *
     * @throws kvisa.contract.settings.InvalidSettingsException listing every problem
     */
    Settings read(List<Setting<?>> catalogue, Map<String, String> preferred, Map<String, String> ownOptions) {
        SettingsReader reader = new SettingsReader(catalogue).preferred(preferred);
        if (config != null) {
            reader.file(config);
        }
        return reader.environment(System.getenv())
                .commandLine(given)
                .commandLine(ownOptions)
                .read();
    }
}
