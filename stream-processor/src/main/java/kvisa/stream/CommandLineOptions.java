package kvisa.stream;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** The command line of a service: {@code --key=value} for every setting, {@code --config}, {@code --print-config}. */
final class CommandLineOptions {

    private static final String CONFIG = "--config";
    private static final String PRINT_CONFIG = "--print-config";

    private final List<Setting<?>> catalogue;

    CommandLineOptions(List<Setting<?>> catalogue) {
        this.catalogue = List.copyOf(catalogue);
    }

    /** What picocli needs to know. */
    CommandSpec spec(String name, String description) {
        CommandSpec spec = CommandSpec.create()
                .name(name)
                .usageMessage(new UsageMessageSpec().description(description))
                .addOption(flag("--help", "Shows this help.").usageHelp(true).build())
                .addOption(flag(PRINT_CONFIG, "Shows each setting with its origin and ends.")
                        .build())
                .addOption(value(CONFIG, "FILE", "Properties file with settings."));
        catalogue.forEach(setting -> spec.addOption(value(
                "--" + setting.key(),
                "VALUE",
                setting.meaning() + " [" + setting.defaultText() + "]; env " + setting.environmentName())));
        return spec;
    }

    private static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).description(escaped(description)).arity("0");
    }

    private static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(escaped(description))
                .build();
    }

    /** Picocli formats descriptions. */
    private static String escaped(String description) {
        return description.replace("%", "%%");
    }

    boolean wantsPrint(ParseResult parsed) {
        return parsed.hasMatchedOption(PRINT_CONFIG);
    }

    /**
     * Settings from file, environment and command line, the later overriding the earlier.
     *
     * @throws kvisa.contract.settings.InvalidSettingsException with every problem found
     */
    Settings settings(ParseResult parsed, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(catalogue);
        if (parsed.hasMatchedOption(CONFIG)) {
            reader.file(Path.of(parsed.<String>matchedOptionValue(CONFIG, "")));
        }
        return reader.environment(environment).commandLine(given(parsed)).read();
    }

    private Map<String, String> given(ParseResult parsed) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Setting<?> setting : catalogue) {
            if (parsed.hasMatchedOption("--" + setting.key())) {
                given.put(setting.key(), parsed.matchedOptionValue("--" + setting.key(), ""));
            }
        }
        return given;
    }
}
