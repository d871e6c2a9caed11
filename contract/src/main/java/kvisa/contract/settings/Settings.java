package kvisa.contract.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checked values of a catalogue of settings, each with its origin. Immutable. Made by {@link SettingsReader}. */
public final class Settings {

    /**
     * The raw text of one key and who set it.
     *
     * @param text    as written
     * @param origin  {@code default}, the file's name, an environment variable, or {@code command line}
     */
    record Entry(String text, String origin) {}

    private final List<Setting<?>> catalogue;
    private final Map<String, Entry> entries;
    private final Map<String, Entry> passedThrough;

    Settings(List<Setting<?>> catalogue, Map<String, Entry> entries, Map<String, Entry> passedThrough) {
        this.catalogue = List.copyOf(catalogue);
        this.entries = Map.copyOf(entries);
        this.passedThrough = Map.copyOf(passedThrough);
    }

    /** Only defaults; for tests and embedding. */
    public static Settings defaults(List<Setting<?>> catalogue) {
        return new SettingsReader(catalogue).read();
    }

    /**
     * The value of a setting.
     *
     * @throws IllegalArgumentException if the setting is not in the catalogue these settings were read with
     */
    public <T> T get(Setting<T> setting) {
        Entry entry = entries.get(setting.key());
        if (entry == null) {
            throw new IllegalArgumentException("setting " + setting.key() + " is not in this catalogue");
        }
        return setting.parse(entry.text());
    }

    /**
     * These settings with one value replaced.
     *
     * @param origin  who replaced it, as shown by {@link #describe()}
     * @throws IllegalArgumentException if the text cannot be read as a value of the setting, or the setting is not in
     *     the catalogue these settings were read with
     */
    public Settings with(Setting<?> setting, String text, String origin) {
        setting.parse(text);
        if (!entries.containsKey(setting.key())) {
            throw new IllegalArgumentException("setting " + setting.key() + " is not in this catalogue");
        }
        Map<String, Entry> changed = new HashMap<>(entries);
        changed.put(setting.key(), new Entry(text, origin));
        return new Settings(catalogue, changed, passedThrough);
    }

    /** Keys under a pass-through prefix with the prefix cut off, e.g. {@code kafka.client.sasl.mechanism}. */
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        passedThrough.forEach((key, entry) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), entry.text());
            }
        });
        return found;
    }

    /** One line per key in catalogue order: {@code key = value   (origin)  # meaning}; secrets are hidden. */
    public String describe() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Setting<?> setting : catalogue) {
            Entry entry = entries.get(setting.key());
            if (entry != null) {
                lines.put(setting.key(), line(setting.key(), setting.secret(), entry) + "  # " + setting.meaning());
            }
        }
        new TreeMap<>(passedThrough).forEach((key, entry) -> lines.put(key, line(key, looksSecret(key), entry)));
        return String.join(System.lineSeparator(), lines.values());
    }

    private static String line(String key, boolean secret, Entry entry) {
        String shown = secret && !entry.text().isEmpty() ? "(hidden)" : entry.text();
        return key + " = " + shown + "  (" + entry.origin() + ")";
    }

    /** Kafka's own secret-bearing keys all carry one of these words. */
    private static boolean looksSecret(String key) {
        return key.contains("password") || key.contains("jaas") || key.contains("secret") || key.contains("key");
    }
}
