package kvisa.allinone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Options of every command that reads settings: {@code --some.key=value}, {@code --config}, {@code --print-config}. */
final class SettingsOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create(); // replaced by picocli

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings as a properties file; environment and command line override it")
    private @Nullable Path config;

    @Option(names = "--print-config", description = "print every setting with its value and origin, and stop")
    private boolean printConfig;

    @Unmatched
    private List<String> settingArguments = new ArrayList<>();

    /** Whether to print the settings instead of working. */
    boolean printConfig() {
        return printConfig;
    }

    /**
     * Defaults, then what the command prefers, file, environment, command line, then what its own options say.
     *
     * @throws kvisa.contract.settings.InvalidSettingsException listing every problem
     * @throws ParameterException if an argument is not of the form {@code --key=value}
     */
    Settings read(List<Setting<?>> catalogue, Map<String, String> preferred, Map<String, String> ownOptions) {
        SettingsReader reader = new SettingsReader(catalogue).preferred(preferred);
        if (config != null) {
            reader.file(config);
        }
        return reader.environment(System.getenv())
                .commandLine(keysAndValues())
                .commandLine(ownOptions)
                .read();
    }

    private Map<String, String> keysAndValues() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : settingArguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 3) {
                throw new ParameterException(
                        command.commandLine(),
                        "unknown argument \"" + argument + "\", wanted --key=value for a setting");
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return values;
    }
}
