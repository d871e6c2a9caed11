package kvisa.contract.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command line a service takes: {@code --key=value} (or {@code --key value}) for each of its settings,
 * {@code --kafka.client.NAME=value} for Kafka's clients, {@code --config FILE}, {@code --print-config}, {@code --help},
 * and what the service declares beyond these. Declare, then read; not thread-safe while it is declared.
 */
public final class ServiceCommandLine {

    /** Asks for the usage text. */
    public static final String HELP = "help";

    /** Asks for the settings instead of the work. */
    public static final String PRINT_CONFIG = "print-config";

    static final String CONFIG = "config";

    private final String name;
    private final String purpose;
    private final List<Setting<?>> catalogue;
    private final Map<String, String> flags = new LinkedHashMap<>();
    private final Map<String, String> keyByOption = new LinkedHashMap<>();
    private final Map<String, String> operands = new LinkedHashMap<>();
    private final Map<String, String> chapters = new LinkedHashMap<>();

    /**
     * The command line every service takes.
     *
     * @param name       what the service is started as
     * @param purpose    what it does, one sentence
     * @param catalogue  all its settings, in the order of the usage text
     * @throws IllegalArgumentException if two options share a name
     */
    public ServiceCommandLine(String name, String purpose, List<Setting<?>> catalogue) {
        this.name = name;
        this.purpose = purpose;
        this.catalogue = List.copyOf(catalogue);
        option(CONFIG, CONFIG);
        this.catalogue.forEach(setting -> option(setting.key(), setting.key()));
        flag(HELP, "show this text and end");
        flag(PRINT_CONFIG, "show each setting with its value and origin, and end");
    }

    /**
     * Declares a switch.
     *
     * @param flag     its name without dashes
     * @param meaning  what it does, for the usage text
     * @throws IllegalArgumentException if the name is taken
     */
    public ServiceCommandLine flag(String flag, String meaning) {
        requireFree(flag);
        flags.put(flag, meaning);
        return this;
    }

    /**
     * Declares a short name of a setting.
     *
     * @param option  the short name without dashes
     * @throws IllegalArgumentException if the name is taken
     */
    public ServiceCommandLine shortName(String option, Setting<?> setting) {
        return option(option, setting.key());
    }

    /**
     * Lets arguments stand that are no options, such as paths.
     *
     * @param label    what they are called in the usage text, e.g. {@code PATH...}
     * @param meaning  what is done with them
     */
    public ServiceCommandLine operands(String label, String meaning) {
        operands.put(label, meaning);
        return this;
    }

    /** Adds a chapter to the usage text. */
    public ServiceCommandLine chapter(String title, String text) {
        chapters.put(title, text);
        return this;
    }

    /** Reads arguments. What is wrong with them is told by {@link #settings}, with all that is wrong elsewhere. */
    public ServiceArguments read(List<String> arguments) {
        return new ArgumentReader(this, arguments).read();
    }

    /**
     * Settings from the file given, environment and arguments, the later overriding the earlier.
     *
     * @throws InvalidSettingsException with every problem of the arguments and of all three sources
     */
    public Settings settings(ServiceArguments given, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(catalogue);
        given.problems().forEach(reader::problem);
        given.config().ifPresent(reader::file);
        return reader.environment(environment).commandLine(given.values()).read();
    }

    /** What to type, for people: own options, then every setting with meaning, default and environment variable. */
    public String usage() {
        return new UsageText()
                .line("Usage: " + name + " [options]" + String.join("", labels()))
                .line(purpose)
                .chapter("Options:")
                .entries(operands)
                .entries(options())
                .chapters(chapters)
                .chapter("Settings, each as --key=VALUE, as environment variable or as a line of FILE:")
                .settings(catalogue)
                .toString();
    }

    boolean isFlag(String option) {
        return flags.containsKey(option);
    }

    boolean takesOperands() {
        return !operands.isEmpty();
    }

    /** The key an option sets, if it is a setting's key, a short name or {@code config}. */
    Optional<String> key(String option) {
        return Optional.ofNullable(keyByOption.get(option));
    }

    /** Names of the options that are no settings' keys, with dashes, sorted. */
    Set<String> ownOptions() {
        Set<String> own = new TreeSet<>();
        flags.keySet().forEach(flag -> own.add("--" + flag));
        keyByOption.keySet().forEach(option -> own.add("--" + option));
        catalogue.forEach(setting -> own.remove("--" + setting.key()));
        return own;
    }

    private ServiceCommandLine option(String option, String key) {
        requireFree(option);
        keyByOption.put(option, key);
        return this;
    }

    private void requireFree(String option) {
        if (flags.containsKey(option) || keyByOption.containsKey(option)) {
            throw new IllegalArgumentException("option --" + option + " is declared twice");
        }
    }

    private List<String> labels() {
        return operands.keySet().stream().map(label -> " [" + label + "]").toList();
    }

    private Map<String, String> options() {
        Map<String, String> shown = new LinkedHashMap<>();
        flags.forEach((flag, meaning) -> shown.put("--" + flag, meaning));
        shown.put("--" + CONFIG + " FILE", "properties file of settings; environment and command line override it");
        keyByOption.forEach((option, key) -> {
            if (!option.equals(key)) {
                shown.put("--" + option + " VALUE", "short for --" + key + "=VALUE");
            }
        });
        shown.put("--" + SettingsReader.KAFKA_CLIENT_PREFIX + "NAME=VALUE", "setting NAME of Kafka's own clients");
        return shown;
    }
}
