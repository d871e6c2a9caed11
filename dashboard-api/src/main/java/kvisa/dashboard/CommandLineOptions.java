package kvisa.dashboard;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.contract.settings.SettingsReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line of the dashboard: one option per setting, a file of settings, and what to print instead of running. */
final class CommandLineOptions {

    private static final String CLIENT_PREFIX = "--" + SettingsReader.KAFKA_CLIENT_PREFIX;

    private final List<Setting<?>> catalogue;
    private final CommandSpec spec;

    CommandLineOptions(List<Setting<?>> catalogue) {
        this.catalogue = List.copyOf(catalogue);
        this.spec = CommandSpec.create().name("kvisa-dashboard");
        spec.usageMessage().description("Answers questions about what was said, over HTTP, and shows the page.");
        spec.addOption(flag("--help", "Shows this help."));
        spec.addOption(flag("--print-config", "Shows every setting with its origin, and ends."));
        spec.addOption(text("--config", "FILE", "Properties file of settings."));
        catalogue.forEach(setting -> spec.addOption(text("--" + setting.key(), "VALUE", describe(setting))));
    }

    /**
     * What was asked for.
     *
     * @param help         show the usage
     * @param printConfig  show the settings
     * @param config       file of settings
     * @param given        settings given as options
     */
    record Parsed(boolean help, boolean printConfig, Optional<Path> config, Map<String, String> given) {

        Settings settings(List<Setting<?>> catalogue, Map<String, String> environment) {
            SettingsReader reader = new SettingsReader(catalogue);
            config.ifPresent(reader::file);
            return reader.environment(environment).commandLine(given).read();
        }
    }

    /**
     * Reads a command line.
     *
     * @throws CommandLine.ParameterException if it holds an unknown option or an option lacks its value
     */
    Parsed parse(List<String> arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> known = arguments.stream()
                .filter(argument -> !isClientProperty(argument, given))
                .toList();
        ParseResult result = new CommandLine(spec).parseArgs(known.toArray(String[]::new));
        for (Setting<?> setting : catalogue) {
            Optional.ofNullable(result.<String>matchedOptionValue("--" + setting.key(), null))
                    .ifPresent(value -> given.put(setting.key(), value));
        }
        return new Parsed(
                result.hasMatchedOption("--help"),
                result.hasMatchedOption("--print-config"),
                Optional.ofNullable(result.<String>matchedOptionValue("--config", null))
                        .map(Path::of),
                given);
    }

    String usage() {
        return new CommandLine(spec).getUsageMessage();
    }

    /** Kafka's own client properties are an open set; they pass through to the clients. */
    private static boolean isClientProperty(String argument, Map<String, String> given) {
        int equals = argument.indexOf('=');
        if (!argument.startsWith(CLIENT_PREFIX) || equals < 0) {
            return false;
        }
        given.put(argument.substring("--".length(), equals), argument.substring(equals + 1));
        return true;
    }

    private static String describe(Setting<?> setting) {
        String byDefault = setting.defaultText().isEmpty() ? "" : " Default: " + setting.defaultText() + ".";
        return (setting.meaning() + "." + byDefault + " Environment: " + setting.environmentName()).replace("%", "%%");
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(Boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }
}
