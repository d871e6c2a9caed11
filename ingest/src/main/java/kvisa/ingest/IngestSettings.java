package kvisa.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;

/** Settings of the ingest module. */
public final class IngestSettings {

    /** Folders that are watched. */
    public static final Setting<String> INBOX =
            Setting.text("ingest.inbox", "", "folders read and then watched for new files, comma-separated");

    /** How often they are looked at. */
    public static final Setting<Duration> POLL_INTERVAL = Setting.duration(
            "ingest.poll.interval", "PT5S", "how often the inbox is looked at; a file must rest this long to be read");

    /** Secret behind author pseudonyms. */
    public static final Setting<String> PSEUDONYM_SECRET = Setting.secret(
            "ingest.pseudonym.secret",
            "secret behind author pseudonyms, at least 16 characters; empty: a random key in data.dir");

    /** The user's own watch definition. */
    public static final Setting<String> WATCH_FILE = Setting.text(
            "ingest.watch.file", "", "watch definition (JSON); empty: the one that comes with the product");

    /** Source name of what is read. */
    public static final Setting<String> SOURCE = Setting.of(
            "ingest.source",
            "up to 100 characters without /",
            ReadOptions::checkedSource,
            "",
            "source name of the posts; empty: the default of their format");

    /** Format of what is read. */
    public static final Setting<String> FORMAT = Setting.of(
            "ingest.format",
            "auto or one of " + FormatCatalogue.names(),
            FormatCatalogue::checkedName,
            ReadOptions.AUTO,
            "format of the files; auto: recognised by content");

    /** Zone of times without one. */
    public static final Setting<ZoneId> ZONE = Setting.of(
            "ingest.zone",
            "a time zone such as Asia/Shanghai",
            ZoneId::of,
            "Asia/Shanghai",
            "zone of times that files give without one");

    private IngestSettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(INBOX, POLL_INTERVAL, PSEUDONYM_SECRET, WATCH_FILE, SOURCE, FORMAT, ZONE);
    }

    /** The folders of {@link #INBOX}. */
    public static List<Path> inbox(Settings settings) {
        return Stream.of(settings.get(INBOX).split(",", -1))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }
}
