package kvisa.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kvisa.contract.settings.Setting;

/**
 * The command line of ingest. Immutable.
 *
 * @param flags    switches given, without dashes
 * @param config   properties file, null when none is given
 * @param settings values given as {@code --key=value}
 * @param paths    files and folders to read once
 */
record IngestCommand(Set<String> flags, Optional<Path> config, Map<String, String> settings, List<Path> paths) {

    static final String ONCE = "once";
    static final String JSON = "json";
    static final String DRY_RUN = "dry-run";
    static final String REREAD = "reread";
    static final String PRINT_CONFIG = "print-config";
    static final String HELP = "help";

    private static final Set<String> FLAGS = Set.of(ONCE, JSON, DRY_RUN, REREAD, PRINT_CONFIG, HELP);

    /** Short names of settings. */
    private static final Map<String, Setting<?>> SHORT =
            Map.of("format", IngestSettings.FORMAT, "source", IngestSettings.SOURCE, "zone", IngestSettings.ZONE);

    IngestCommand {
        flags = Set.copyOf(flags);
        settings = Map.copyOf(settings);
        paths = List.copyOf(paths);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is no option, or an option lacks its value
     */
    static IngestCommand parse(List<String> arguments) {
        Set<String> flags = new TreeSet<>();
        Map<String, String> settings = new LinkedHashMap<>();
        List<Path> paths = new ArrayList<>();
        Optional<Path> config = Optional.empty();
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.remove(0);
            if (!argument.startsWith("--")) {
                paths.add(Path.of(argument));
            } else if (FLAGS.contains(argument.substring(2))) {
                flags.add(argument.substring(2));
            } else {
                Map.Entry<String, String> option = option(argument.substring(2), rest);
                if (option.getKey().equals("config")) {
                    config = Optional.of(Path.of(option.getValue()));
                } else {
                    settings.put(key(option.getKey()), option.getValue());
                }
            }
        }
        return new IngestCommand(flags, config, settings, paths);
    }

    /** {@code name=value}; for {@code --config} and the short names also the value as the next argument. */
    private static Map.Entry<String, String> option(String text, List<String> rest) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            return Map.entry(text.substring(0, equals), text.substring(equals + 1));
        }
        boolean takesNext = text.equals("config") || SHORT.containsKey(text);
        if (takesNext && !rest.isEmpty()) {
            return Map.entry(text, rest.remove(0));
        }
        throw new IllegalArgumentException(
                "option --" + text + ": wanted --key=value, --config FILE or one of " + new TreeSet<>(FLAGS));
    }

    private static String key(String name) {
        Setting<?> setting = SHORT.get(name);
        return setting == null ? name : setting.key();
    }
}
