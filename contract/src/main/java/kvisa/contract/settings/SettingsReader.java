package kvisa.contract.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads settings from their sources and checks them all. Sources are added weakest first; each overrides the one before.
 * Not thread-safe; use once.
 */
public final class SettingsReader {

    /** Keys under this prefix go to Kafka clients as they are, e.g. {@code kafka.client.security.protocol}. */
    public static final String KAFKA_CLIENT_PREFIX = "kafka.client.";

    /** Variables of the launcher script, which are no settings. */
    private static final Set<String> LAUNCHER_VARIABLES = Set.of("KVISA_JAVA_OPTS");

    private final Map<String, Setting<?>> known = new HashMap<>();
    private final List<Setting<?>> catalogue;
    private final Map<String, Settings.Entry> entries = new HashMap<>();
    private final Map<String, Settings.Entry> passedThrough = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Starts with the defaults.
     *
     * @throws IllegalArgumentException if two settings share a key, or keys so alike ({@code a.b}, {@code a-b}) that one
     *     environment variable would mean both
     */
    public SettingsReader(List<Setting<?>> catalogue) {
        this.catalogue = List.copyOf(catalogue);
        Set<String> names = new HashSet<>();
        for (Setting<?> setting : this.catalogue) {
            if (!names.add(setting.environmentName())) {
                throw new IllegalArgumentException("setting " + setting.key() + " is declared twice");
            }
            known.put(setting.key(), setting);
            entries.put(setting.key(), new Settings.Entry(setting.defaultText(), "default"));
        }
    }

    /** Adds defaults of the running command, such as a data folder of its own. */
    public SettingsReader preferred(Map<String, String> defaults) {
        defaults.forEach((key, value) -> put(key, value, "command default"));
        return this;
    }

    /** Adds a UTF-8 properties file; an unreadable file is a problem reported by {@link #read}. */
    public SettingsReader file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + ": cannot be read as a properties file (" + e + ")");
            return this;
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            put(key, properties.getProperty(key), file.getFileName().toString());
        }
        return this;
    }

    /** Adds the variables that start with {@code KVISA_}. */
    public SettingsReader environment(Map<String, String> environment) {
        Map<String, String> keyByName = new HashMap<>();
        known.keySet().forEach(key -> keyByName.put(Setting.environmentName(key), key));
        String prefix = Setting.environmentName(KAFKA_CLIENT_PREFIX);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith("KVISA_") || LAUNCHER_VARIABLES.contains(name)) {
                return;
            }
            if (name.startsWith(prefix)) {
                String rest =
                        name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '.');
                put(KAFKA_CLIENT_PREFIX + rest, value, name);
                return;
            }
            String key = keyByName.get(name);
            if (key == null) {
                problems.add("environment: unknown variable " + name);
            } else {
                put(key, value, name);
            }
        });
        return this;
    }

    /** Adds keys given on the command line. */
    public SettingsReader commandLine(Map<String, String> options) {
        options.forEach((key, value) -> put(key, value, "command line"));
        return this;
    }

    /** Adds a problem found before, to be reported with the others. */
    void problem(String problem) {
        problems.add(problem);
    }

    /**
     * The checked settings.
     *
     * @throws InvalidSettingsException if any source has an unknown key or a value that cannot be read
     */
    public Settings read() {
        for (Setting<?> setting : catalogue) {
            Settings.Entry entry = entries.get(setting.key());
            if (entry != null) {
                try {
                    setting.parse(entry.text());
                } catch (IllegalArgumentException e) {
                    problems.add(entry.origin() + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new Settings(catalogue, entries, passedThrough);
    }

    private void put(String key, String value, String origin) {
        if (known.containsKey(key)) {
            entries.put(key, new Settings.Entry(value, origin));
        } else if (key.startsWith(KAFKA_CLIENT_PREFIX) && key.length() > KAFKA_CLIENT_PREFIX.length()) {
            passedThrough.put(key, new Settings.Entry(value, origin));
        } else {
            problems.add(origin + ": unknown key " + key);
        }
    }
}
