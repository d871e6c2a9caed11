package kvisa.dashboard;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kvisa.contract.settings.CommonSettings;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.classify.Classifier;
import kvisa.dashboard.classify.HttpClassifier;
import kvisa.dashboard.notify.NotifySettings;

/** Settings of the dashboard. */
public final class DashboardSettings {

    /** Where to listen; only this machine unless told otherwise. */
    public static final Setting<String> HOST = Setting.text(
            "api.host", "127.0.0.1", "address the dashboard listens on; 0.0.0.0 for all of this machine's");

    /** Port to listen on. */
    public static final Setting<Integer> PORT =
            Setting.wholeNumber("api.port", 8080, 0, 65_535, "port the dashboard listens on, 0: any free one");

    /** Where the history is kept. */
    public static final Setting<Path> HISTORY_FILE = Setting.path(
            "api.history.file",
            "",
            "file of the dashboard's history, empty: history.duckdb under data.dir; may be deleted while stopped");

    /** Memory of the history. */
    public static final Setting<Integer> HISTORY_MEMORY = Setting.wholeNumber(
            "api.history.memory.megabytes", 512, 64, 1_048_576, "most memory the history's database may use, in MB");

    /** Questions answered at the same time. */
    public static final Setting<Integer> HISTORY_READERS = Setting.wholeNumber(
            "api.history.readers", 4, 1, 64, "questions the history answers at the same time; more wait");

    /** Where texts are assessed on request. */
    public static final Setting<String> CLASSIFIER_URL = Setting.of(
            "api.classifier.url",
            "an http or https address, or nothing",
            DashboardSettings::requireHttp,
            "",
            "address that classifies a text for /api/v1/classify, empty: none");

    /** Listeners of the event stream. */
    public static final Setting<Integer> STREAM_LISTENERS = Setting.wholeNumber(
            "api.stream.listeners", 100, 1, 200, "most listeners of the event stream at the same time");

    /** Silence of the event stream. */
    public static final Setting<Duration> STREAM_HEARTBEAT = Setting.duration(
            "api.stream.heartbeat", "PT15S", "longest silence of the event stream before a comment is sent");

    /** Whether people can handle alerts through this dashboard. */
    public static final Setting<Boolean> WRITES = Setting.flag(
            "api.writes",
            true,
            "whether alerts can be silenced and acknowledged through this dashboard, by whoever reaches it");

    /** Under which names it is reached. */
    public static final Setting<String> HOSTS = Setting.text(
            "api.hosts",
            "",
            "host names of this dashboard that writes are taken under, beside localhost and plain addresses");

    private DashboardSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(own());
        all.addAll(NotifySettings.all());
        return List.copyOf(all);
    }

    private static List<Setting<?>> own() {
        return List.of(
                HOST,
                PORT,
                HISTORY_FILE,
                HISTORY_MEMORY,
                HISTORY_READERS,
                CLASSIFIER_URL,
                STREAM_LISTENERS,
                STREAM_HEARTBEAT,
                WRITES,
                HOSTS);
    }

    /** The history's file, whether set or by default. */
    public static Path historyFile(Settings settings) {
        Path file = settings.get(HISTORY_FILE);
        return file.toString().isEmpty() ? settings.get(CommonSettings.DATA_DIR).resolve("history.duckdb") : file;
    }

    /** The classifier these settings name: one asked over HTTP, or none. */
    public static Classifier classifier(Settings settings) {
        String url = settings.get(CLASSIFIER_URL);
        return url.isEmpty() ? Classifier.NONE : new HttpClassifier(URI.create(url));
    }

    /** The names under {@link #HOSTS}, in lower case. */
    static List<String> hosts(Settings settings) {
        return Arrays.stream(settings.get(HOSTS).toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    private static String requireHttp(String text) {
        if (!text.isEmpty()) {
            URI address = URI.create(text);
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (!http || address.getHost() == null) {
                throw new IllegalArgumentException("no http address");
            }
        }
        return text;
    }
}
